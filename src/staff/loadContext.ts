import { createContext, RouterContextProvider } from "react-router";
import type { Context } from "../context.ts";
import type { Actor } from "../core/permission/permission.ts";
import type { Locale } from "../core/text/words.ts";

/** What the server hands to the staff app with each request. */
export interface StaffLoad {
  readonly context: Context;
  /** The signed-in person; null before sign-in. */
  readonly actor: Actor | null;
  /** True until the person has replaced the password that an administrator gave them. */
  readonly mustChangePassword?: boolean;
  /** Nonce of this response's Content-Security-Policy, for inline scripts. */
  readonly nonce: string;
  readonly locale: Locale;
  /** Address of the client, for the limit of sign-in attempts. */
  readonly clientAddress: string;
}

export const staffLoad = createContext<StaffLoad>();

/** Wraps what the server knows in the way the router passes it on. The build exports this function as
 * `entry.module.createLoadContext`, because the key inside belongs to the build's own copy of this module. */
export function createLoadContext(load: StaffLoad): RouterContextProvider {
  return new RouterContextProvider(new Map([[staffLoad, load]]));
}
