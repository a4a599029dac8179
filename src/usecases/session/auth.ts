import { createHmac } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type pg from "pg";
import type { Env } from "../../env.ts";

/** Accounts and sessions. Its own HTTP routes are mounted nowhere: only the use cases of this folder call it. */
export type Auth = ReturnType<typeof createAuth>;

/** Sign-in by user name or e-mail and password; sessions lie in the database.
 * @param secret the secret of the installation; the key of the session cookies is derived from it */
export function createAuth(env: Pick<Env, "publicUrl">, pool: pg.Pool, secret: string) {
  return betterAuth({
    database: pool,
    secret: createHmac("sha256", secret).update("session").digest("base64url"),
    baseURL: env.publicUrl ?? "http://localhost",
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Counted by limitSignIn, per account and over all processes.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
    },
    user: {
      additionalFields: {
        mustChangePassword: { type: "boolean", input: false },
        isDemo: { type: "boolean", input: false },
      },
    },
    session: { expiresIn: 12 * hour, updateAge: hour, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: "shirube",
      useSecureCookies: env.publicUrl?.startsWith("https://") ?? false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [username({ displayUsername: false, maxUsernameLength: 60, usernameValidator: isUsername })],
  });
}

/** How many characters a password may have. */
export const passwordLength = { least: 12, most: 128 } as const;

/** Header in which our server tells the use cases who is at the other end; it drops what the client sent. */
export const addressHeader = "x-shirube-client-address";

/** True for what can be a user name: letters, digits and `. _ -`, so that nobody needs a Japanese keyboard. */
export const isUsername = (text: string) => /^[a-z0-9][a-z0-9._-]{2,59}$/i.test(text);

/** Argon2id with the parameters OWASP names (19 MiB, 2 passes), the library's defaults. */
export const hashPassword = (password: string) => hash(password);

const hour = 3600;
