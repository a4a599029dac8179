import type { Env } from "../env.ts";

/** Headers that protect public pages: they need no script, and nothing from elsewhere. */
export function publicHeaders(env: Pick<Env, "publicUrl">): Readonly<Record<string, string>> {
  return {
    ...commonHeaders(env),
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "strict-origin-when-cross-origin",
  };
}

/** Headers that protect staff pages; inline scripts need the nonce. */
export function staffHeaders(env: Pick<Env, "publicUrl">, nonce: string): Readonly<Record<string, string>> {
  const policy = {
    "default-src": "'none'",
    "script-src": `'self' 'nonce-${nonce}'`,
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
  };
  return {
    ...commonHeaders(env),
    "Content-Security-Policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join("; "),
    // With no-referrer browsers send forms with `Origin: null`, which we refuse.
    "Referrer-Policy": "same-origin",
  };
}

function commonHeaders({ publicUrl }: Pick<Env, "publicUrl">): Readonly<Record<string, string>> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    ...(publicUrl?.startsWith("https://") ? { "Strict-Transport-Security": "max-age=31536000" } : {}),
  };
}
