import { sql, type Kysely } from "kysely";

/** Accounts and sessions. Names of tables and columns down to `verification` are those of better-auth,
 * which alone reads and writes them; rights come from the default privileges of the schema: shirube_auth
 * has all of them, no other role has any. */
const signInTables = `
CREATE TABLE auth."user" (
  id text PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL DEFAULT false,
  image text, username text UNIQUE,
  "mustChangePassword" boolean NOT NULL DEFAULT false, "isDemo" boolean NOT NULL DEFAULT false,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE auth.session (
  id text PRIMARY KEY, "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  token text NOT NULL UNIQUE, "expiresAt" timestamptz NOT NULL, "ipAddress" text, "userAgent" text,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_of_user ON auth.session ("userId");
CREATE TABLE auth.account (
  id text PRIMARY KEY, "userId" text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  "accountId" text NOT NULL, "providerId" text NOT NULL, password text,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz, scope text,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now(),
  UNIQUE ("providerId", "accountId")
);
CREATE INDEX account_of_user ON auth.account ("userId");
CREATE TABLE auth.verification (
  id text PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_by_identifier ON auth.verification (identifier);

-- The one city an account works for; what it may do there stands with the city (member, post_holder).
CREATE TABLE auth.membership (
  user_id text PRIMARY KEY REFERENCES auth."user" ON DELETE CASCADE, municipality_id text NOT NULL
);
-- Failed attempts to sign in, by account and by address, in the window that began with the first of them.
CREATE TABLE auth.sign_in_failure (key text PRIMARY KEY, failures int NOT NULL, window_began_at timestamptz NOT NULL);
REVOKE ALL ON ALL TABLES IN SCHEMA auth FROM PUBLIC, shirube_app, shirube_public;`;

/** Servers hold rendered pages in memory and must drop them as soon as something is published, also by
 * another process. The notice says only that something changed. */
const publicationNotice = `
CREATE FUNCTION announce_publication() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN PERFORM pg_notify('shirube_published', ''); RETURN NULL; END $$;
CREATE TRIGGER publication_announced AFTER INSERT OR UPDATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION announce_publication();`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(signInTables).execute(db);
  await sql.raw(publicationNotice).execute(db);
}
