import { renderToString } from "react-dom/server";
import {
  isRouteErrorResponse,
  ServerRouter,
  type EntryContext,
  type RouterContextProvider,
} from "react-router";
import { staffLoad } from "./loadContext.ts";

export { createLoadContext } from "./loadContext.ts";

/** Renders a page in one go: loaders have finished by then, and a whole string is faster than a stream. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = loadContext.get(staffLoad);
  const { serverHandoffStream, ...context } = entry;
  const data = await new Response(serverHandoffStream ?? null).text();
  const page = renderToString(<ServerRouter context={context} url={request.url} nonce={nonce} />);
  const end = page.lastIndexOf("</body>");
  const html = `<!DOCTYPE html>${page.slice(0, end)}${handOver(data, nonce)}${page.slice(end)}`;
  return new Response(html, { status, headers });
}

/** What the router's component writes when it streams, which renderToString cannot wait for: the data of the
 * loaders, for the browser to go on with. */
function handOver(data: string, nonce: string): string {
  const stream = "window.__reactRouterContext.streamController";
  return `<script nonce="${nonce}">${stream}.enqueue(${scriptSafe(JSON.stringify(data))});${stream}.close();</script>`;
}

// Nothing in a text may end the script it stands in.
function scriptSafe(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Errors of routes are logged where they are caught (guard.ts); what is left are faults of rendering. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error);
}
