import type { Publications } from "./core/publication/publication.ts";
import type { Env } from "./env.ts";
import type { RunningServer } from "./server/server.ts";
import { openDatabases, type Databases } from "./store/databases.ts";
import { readSecret } from "./store/embeddedFiles.ts";
import { publishedSide } from "./store/publications.ts";
import { createMailer, type Mailer } from "./usecases/notices/smtpMailer.ts";
import type { Auth } from "./usecases/session/auth.ts";

/** What every use case works with. Made once for a process. */
export interface Context {
  readonly env: Env;
  readonly databases: Databases;
  readonly now: () => Date;
  /** Accounts and sessions; loaded when first asked for, as most commands sign nobody in. */
  readonly auth: () => Promise<Auth>;
  /** What the public may read, and nothing else. */
  readonly publications: Publications;
  /** Sends e-mails; null where no mail server is set. */
  readonly mailer: Mailer | null;
}

/** Opens the database (and brings it up to date) and puts the context together.
 * @throws UserError `wrong-state` when the database cannot be used, with the remedy. */
export async function openContext(env: Env): Promise<Context> {
  const databases = await openDatabases(env);
  return createContext(env, databases, env.secret ?? readSecret(env.dataDir));
}

/** The context on databases that are open already. */
export function createContext(
  env: Env,
  databases: Databases,
  secret: string,
  now = () => new Date(),
): Context {
  let auth: Promise<Auth> | undefined;
  return {
    env,
    databases,
    now,
    auth: () => (auth ??= loadAuth(env, databases, secret)),
    publications: publishedSide(databases.publicSide),
    mailer: createMailer(env),
  };
}

async function loadAuth(env: Env, databases: Databases, secret: string): Promise<Auth> {
  const { createAuth } = await import("./usecases/session/auth.ts");
  return createAuth(env, databases.auth, secret);
}

/** Ends the connections, and the embedded PostgreSQL when nobody else uses it. */
export async function closeContext(context: Context): Promise<void> {
  await context.databases.close();
}

/** Serves the public site and the staff app and works off the queue of jobs until it is closed. Here, where everything is put together, because
 * the interfaces (server, staff app, command line) do not know each other.
 * @throws UserError `wrong-state` when the port is taken or may not be used */
export async function startServer(context: Context): Promise<RunningServer> {
  const { serve } = await import("./server/server.ts");
  const server = await serve(context);
  const { startJobs } = await import("./jobs/startJobs.ts");
  const jobs = startJobs(context);
  return {
    ...server,
    async close() {
      await Promise.all([server.close(), jobs.stop()]);
    },
  };
}
