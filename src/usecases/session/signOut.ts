import type { Context } from "../../context.ts";

/** Ends the session of the request; the answer must carry the headers returned, which remove the cookie.
 * Does nothing else when nobody is signed in. */
export async function signOut({ auth }: Context, request: Request): Promise<{ headers: Headers }> {
  const { headers } = await (await auth()).api.signOut({ headers: request.headers, returnHeaders: true });
  return { headers };
}
