import type { IncomingMessage } from "node:http";
import type { Env } from "../env.ts";

/** The origin under which the client reached us, such as `https://plan.example.lg.jp`.
 * Behind a proxy it is what the proxy says, elsewhere the Host header; a server known to be reached over https
 * under the same name has https even where the proxy says nothing. */
export function requestOrigin(env: Pick<Env, "publicUrl" | "trustProxy">, headers: Headers): string {
  const host = headers.get("host") ?? "localhost";
  if (env.publicUrl && new URL(env.publicUrl).host === host) return new URL(env.publicUrl).origin;
  const forwarded = env.trustProxy ? headers.get("x-forwarded-proto") : null;
  return `${forwarded === "https" ? "https" : "http"}://${host}`;
}

/** Whether a request that may change something comes from a page of our own. Browsers say where a form was
 * sent from; a request with cookies that does not say it is refused. */
export function isFromOwnPage(origin: string, headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const from = headers.get("origin");
  if (from !== null) return from === origin;
  return site === "same-origin" || !headers.has("cookie");
}

/** The address of the client: that of the connection, or behind a proxy the one the proxy added last. */
export function clientAddress(
  { trustProxy }: Pick<Env, "trustProxy">,
  incoming: IncomingMessage | undefined,
): string {
  const forwarded = trustProxy ? incoming?.headers["x-forwarded-for"] : undefined;
  const last = String(forwarded ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  // A dual-stack socket shows IPv4 addresses as ::ffff:192.0.2.1.
  return (last || incoming?.socket.remoteAddress || "unknown").replace(/^::ffff:/, "");
}
