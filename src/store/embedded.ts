import { setTimeout as sleep } from "node:timers/promises";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { UserError } from "../core/userError.ts";
import { placeCluster } from "./embeddedFiles.ts";
import type { ClusterPlace } from "./embeddedFiles.ts";
import { launchPostgres, makeCluster } from "./embeddedLaunch.ts";
import type { Launched } from "./embeddedLaunch.ts";

/** A running PostgreSQL in a data folder, shared by all processes that use the folder. */
export interface EmbeddedCluster {
  /** Folder of the unix socket, for the `host` of a connection. */
  readonly host: string;
  readonly port: number;
  /** Connects without a password: only the owner of the folder and root can reach the socket. */
  readonly superuser: string;
  /** To be called after all own connections are closed; the last process to leave stops PostgreSQL. */
  leave(): Promise<void>;
}

/** Connects to the PostgreSQL of a data folder; makes the cluster and starts it where needed.
 *
 * Every process that uses the cluster holds a shared advisory lock on a connection of its own.
 * Who leaves takes the lock exclusively before stopping PostgreSQL, so nobody stops it under
 * another, and one that arrives in that moment waits, is refused and starts it again.
 * Processes that are killed leave PostgreSQL running, and the next one goes on with it.
 * @throws UserError `wrong-state` when the folder cannot be used or PostgreSQL does not start. */
export async function joinCluster(dataDir: string): Promise<EmbeddedCluster> {
  const place = placeCluster(dataDir);
  await makeCluster(place);
  let leaving = false;
  let holder: Promise<pg.Client> = hold();

  async function hold(): Promise<pg.Client> {
    const client = await connectOrStart(place);
    client.once("end", () => {
      // PostgreSQL went away under us (killed, out of memory): start it again, the pools reconnect by themselves.
      if (!leaving) holder = hold();
      holder.catch(() => undefined);
    });
    return client;
  }

  await holder;
  return {
    host: place.socketDir,
    port,
    superuser,
    async leave() {
      leaving = true;
      const client = await holder.catch(() => undefined);
      if (client) await stopIfLast(client, place);
    },
  };
}

const port = 5432;
const superuser = "postgres";
/** Key of the advisory lock that every process using the cluster holds; any fixed number will do. */
const presence = 464_900_001;
/** Recovery after a power cut can take a while; a hanging start must still end in an error. */
const patience = 60_000;

async function connectOrStart(place: ClusterPlace): Promise<pg.Client> {
  const deadline = Date.now() + patience;
  let launched: Launched | undefined;
  while (Date.now() < deadline) {
    const client = await tryConnect(place);
    if (client instanceof pg.Client) return client;
    if (client === "absent" && (!launched || launched.ended())) {
      // Of two that start at once one wins; the other sees the lock file and soon can connect.
      if (launched && !launched.lostRace()) throw launched.failure();
      if (launched) await sleep(20);
      launched = launchPostgres(place, port);
    }
    await sleep(10);
  }
  throw (
    launched?.failure() ?? new UserError("wrong-state", `PostgreSQL in ${place.clusterDir} does not answer.`)
  );
}

async function tryConnect(place: ClusterPlace): Promise<pg.Client | "absent" | "starting"> {
  const client = new pg.Client({
    host: place.socketDir,
    port,
    user: superuser,
    database: "postgres",
    ssl: false,
  });
  // Without a listener a connection lost later would end the whole process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [presence]);
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ECONNREFUSED") return "absent";
    if (code === "EACCES")
      throw new UserError("wrong-state", `The database in ${place.clusterDir} belongs to another user.`);
    // Starting up, shutting down, or stopped while we waited for the lock.
    return "starting";
  }
}

async function stopIfLast(client: pg.Client, place: ClusterPlace): Promise<void> {
  try {
    await client.query("select pg_advisory_unlock_shared($1)", [presence]);
    const last = await client.query("select pg_try_advisory_lock($1) as last", [presence]);
    if (!last.rows[0].last) return;
    const pid = Number(readFileSync(join(place.clusterDir, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGINT");
    while (isRunning(pid)) await sleep(10);
  } catch {
    // PostgreSQL went away by itself meanwhile: there is nothing left to stop.
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
