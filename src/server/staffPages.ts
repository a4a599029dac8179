import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createRequestHandler, type RouterContextProvider, type ServerBuild } from "react-router";
import type { Context } from "../context.ts";
import { addressHeader } from "../usecases/session/auth.ts";
import { currentSession, type Session } from "../usecases/session/currentActor.ts";
import { staffHeaders } from "./headers.ts";
import { openStaffAssets } from "./staffAssets.ts";
import { plainPage } from "./plainPage.ts";
import { isFromOwnPage } from "./requestOrigin.ts";

/** Answers a request for the staff app.
 * @param origin the origin under which the client reached us
 * @param clientAddress the address of the client */
export type StaffPages = (
  request: Request,
  at: { origin: string; clientAddress: string },
) => Promise<Response>;

/** What the staff app's build takes with each request; it puts the values where its routes find them. */
interface StaffLoad {
  context: Context;
  actor: Session["actor"] | null;
  mustChangePassword: boolean;
  nonce: string;
  locale: "ja" | "en";
  clientAddress: string;
}

/** Mounts the built staff app. Without a build every address says how to make it. */
export async function openStaffPages(context: Context, buildFolder: string): Promise<StaffPages> {
  const entry = join(buildFolder, "server/index.js");
  if (!existsSync(entry)) {
    return async () =>
      plainPage(
        503,
        "職員用の画面がまだ組み立てられていません。 npm start を実行してください。",
        "The staff app is not built yet. Run: npm start",
      );
  }
  const build = (await import(pathToFileURL(entry).href)) as ServerBuild;
  const { createLoadContext } = build.entry.module as typeof build.entry.module & {
    createLoadContext(load: StaffLoad): RouterContextProvider;
  };
  const handle = createRequestHandler(build, "production");
  const assets = await openStaffAssets(join(buildFolder, "client"));

  return async (request, { origin, clientAddress }) => {
    const { pathname, search } = new URL(request.url);
    const isReading = request.method === "GET" || request.method === "HEAD";
    const asset = isReading ? await assets(request, pathname) : undefined;
    if (asset) return asset;
    const nonce = randomBytes(16).toString("base64");
    const headers = staffHeaders(context.env, nonce);
    if (!isReading && !isFromOwnPage(origin, request.headers)) {
      logRefusal(request.headers.get("origin"), origin);
      return plainPage(
        403,
        "このサイトのページから送信してください。",
        "Please send the form from a page of this site.",
        headers,
      );
    }
    const own = ownRequest(request, origin + pathname + search, clientAddress);
    const session = await currentSession(context, own);
    const locale = localeOf(request.headers.get("cookie"));
    const { actor, mustChangePassword } = session ?? { actor: null, mustChangePassword: false };
    const load = { context, actor, mustChangePassword, nonce, locale, clientAddress };
    const answer = await handle(own, createLoadContext(load));
    return withHeaders(answer, headers, session?.headers);
  };
}

/** The request under its real address, with the client's address where the use cases look for it: what the
 * client wrote there is replaced. */
function ownRequest(request: Request, url: string, clientAddress: string): Request {
  const headers = new Headers(request.headers);
  headers.set(addressHeader, clientAddress);
  const { method, body, signal } = request;
  // A stream as the body of a request needs the half-duplex mark.
  return new Request(url, {
    method,
    headers,
    signal,
    ...(body ? { body, duplex: "half" } : {}),
  } as RequestInit);
}

/** Behind a proxy that was not made known every form is refused: the log says how to put that right. */
function logRefusal(from: string | null, own: string): void {
  const sender = from === null ? "nowhere" : JSON.stringify(from.slice(0, 200));
  console.warn(
    `Refused a form sent from ${sender} to ${own}; if both are this site, set SHIRUBE_PUBLIC_URL.`,
  );
}

function withHeaders(answer: Response, headers: Readonly<Record<string, string>>, more?: Headers): Response {
  const all = new Headers(answer.headers);
  // An answer that is no page (a picture) brings a policy of its own, which is stricter.
  const own = answer.headers.get("Content-Security-Policy");
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  if (own) all.set("Content-Security-Policy", own);
  if (!all.has("Cache-Control")) all.set("Cache-Control", "private, no-store");
  // A cookie of the answer itself (signing in or out) counts more than a session that was prolonged.
  if (!all.has("set-cookie"))
    for (const cookie of more?.getSetCookie() ?? []) all.append("set-cookie", cookie);
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers: all });
}

/** The language the person chose; Japanese where they have not. */
function localeOf(cookie: string | null): StaffLoad["locale"] {
  return /(?:^|;\s*)shirube_locale=en(?:;|$)/.test(cookie ?? "") ? "en" : "ja";
}
