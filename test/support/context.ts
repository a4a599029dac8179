import { createContext, type Context } from "../../src/context.ts";
import type { Env } from "../../src/env.ts";
import { withTestDatabase } from "./database.ts";

/** A context on an empty database of its own, with a clock that stands still until it is moved.
 * To be awaited at the top of the file. */
export async function withTestContext(
  settings: Partial<Env> = {},
): Promise<{ context: Context; clock: { now: Date } }> {
  const databases = await withTestDatabase();
  const clock = { now: new Date("2022-05-10T01:00:00Z") };
  const env: Env = {
    dataDir: "/nowhere",
    host: "127.0.0.1",
    port: 0,
    demo: true,
    trustProxy: false,
    ...settings,
  };
  const context = createContext(
    env,
    databases,
    "secret of a test, long enough for everything",
    () => clock.now,
  );
  return { context, clock };
}

/** A request of a browser at an address, as our server hands it on. */
export function requestFrom(address: string, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/staff/", {
    headers: { "x-shirube-client-address": address, ...headers },
  });
}

/** The Cookie header of a browser that received these Set-Cookie headers. */
export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
