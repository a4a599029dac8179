import { createAdaptorServer } from "@hono/node-server";
import { closeContext, openContext } from "../../src/context.ts";
import { readEnv } from "../../src/env.ts";
import { ServedFile } from "../../src/server/fileCache.ts";
import { publicHeaders } from "../../src/server/headers.ts";
import { sitePath } from "../../src/server/publicPages.ts";
import { sendFile } from "../../src/server/sendFile.ts";
import { linkFromRoot } from "../../src/site/links.ts";
import { cachedPublications } from "../../src/usecases/site/cachedPublications.ts";
import { publicFile } from "../../src/usecases/site/publicFile.ts";

// The public side of the server without its cache of pages: every request renders.
// Arguments: data folder, port, and where documents come from: `memory` as in the server, or `database`.
const [dataDir = "", port = "", from = "memory"] = process.argv.slice(2);
const env = readEnv({ dataDir }, {});
const context = await openContext(env);
const publications = from === "memory" ? cachedPublications(context.publications) : context.publications;
const headers = publicHeaders(env);

const server = createAdaptorServer({
  async fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname === "/health") return new Response("ok");
    const file = await publicFile(publications, sitePath(pathname) ?? "", linkFromRoot);
    return file ? sendFile(request, new ServedFile(file), headers) : new Response(null, { status: 404 });
  },
});
server.listen(Number(port), "127.0.0.1");
process.once("SIGTERM", () => server.close(() => void closeContext(context)));
