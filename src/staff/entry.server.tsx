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
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  loadContext: RouterContextProvider,
): Response {
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const { nonce } = loadContext.get(staffLoad);
  const page = renderToString(<ServerRouter context={entry} url={request.url} nonce={nonce} />);
  return new Response(`<!DOCTYPE html>${page}`, { status, headers });
}

/** Errors of routes are logged where they are caught (guard.ts); what is left are faults of rendering. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) console.error(error);
}
