import { spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { UserError } from "../core/userError.ts";
import { cannotUse } from "./embeddedFiles.ts";
import type { ClusterPlace } from "./embeddedFiles.ts";

/** A PostgreSQL that was started and may have ended since. */
export interface Launched {
  ended(): boolean;
  /** True when it ended because another one already runs on the same files. */
  lostRace(): boolean;
  /** Why it ended, in words. */
  failure(): UserError;
}

/** Makes the cluster with initdb, unless it is there. Two processes may do so at once. */
export async function makeCluster({ clusterDir, binaries, runAs }: ClusterPlace): Promise<void> {
  if (existsSync(clusterDir)) return;
  // Made beside its place and moved there whole: a half-made cluster is never taken for one.
  const unfinished = `${clusterDir}.${process.pid}`;
  try {
    mkdirSync(unfinished, { mode: 0o700 });
    if (runAs) chownSync(unfinished, runAs.uid, runAs.gid);
    const options = [
      "--username=postgres",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--auth=trust",
      "--no-instructions",
    ];
    // The character type lets pg_trgm see Japanese as letters; a few systems lack that locale.
    let made = await run(binaries.initdb, ["-D", unfinished, ...options, "--lc-ctype=C.UTF-8"], runAs);
    if (/invalid locale/.test(made.errors))
      made = await run(binaries.initdb, ["-D", unfinished, ...options], runAs);
    if (made.status !== 0) throw failed("could not make the database", clusterDir, made.errors);
    writeFileSync(join(unfinished, "pg_hba.conf"), accessRules);
    renameSync(unfinished, clusterDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(clusterDir, "PG_VERSION"))) throw cannotUse(clusterDir, error);
  }
}

/** Starts PostgreSQL as a process of its own, which outlives this one; does not wait until it is ready. */
export function launchPostgres(place: ClusterPlace, port: number): Launched {
  const { clusterDir, socketDir, binaries, runAs } = place;
  removeStalePid(clusterDir);
  const log = openLog(place.logFile);
  const start = statSync(place.logFile).size;
  const given = { ...settings, port: String(port), unix_socket_directories: socketDir };
  const options = Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached: Ctrl-C goes to the whole process group, and would stop the database before the server is done.
  const child = spawn(binaries.postgres, ["-D", clusterDir, ...options], {
    ...runAs,
    cwd: "/",
    env: childEnv,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  let spawnError: Error | undefined;
  child.once("error", (error) => (spawnError = error));
  const ended = () => spawnError !== undefined || child.exitCode !== null || child.signalCode !== null;
  const output = () => spawnError?.message ?? readFileSync(place.logFile).subarray(start).toString("utf8");
  return {
    ended,
    lostRace: () => ended() && /lock file "\S+" already exists|pre-existing shared memory/.test(output()),
    failure: () => failed("did not start", clusterDir, output()),
  };
}

/** Small, as one city's database is; `shared_buffers` fits the sample cities several times over. */
const settings = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  shared_buffers: "32MB",
  maintenance_work_mem: "32MB",
  max_wal_size: "256MB",
  min_wal_size: "32MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  io_method: "sync",
  max_logical_replication_workers: "0",
  max_connections: "100",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  fsync: "on",
};

const accessRules = "local all postgres trust\nlocal all all scram-sha-256\n";

/** PG* variables of the surrounding shell would change how PostgreSQL behaves. */
const childEnv = { PATH: process.env.PATH, LANG: "C", LC_ALL: "C" };

/** Beyond this the log starts anew; it holds warnings only. */
const logLimit = 5_000_000;

function openLog(path: string): number {
  try {
    if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`);
    const log = openSync(path, "a", 0o600);
    chmodSync(path, 0o600);
    return log;
  } catch (error) {
    throw cannotUse(path, error);
  }
}

/** After a restart of the machine or container the process number in a left-over file may be that of
 * another program, which PostgreSQL would take for itself and refuse to start. */
function removeStalePid(clusterDir: string): void {
  const file = join(clusterDir, "postmaster.pid");
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    if (readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") rmSync(file);
  } catch {
    // No such file, no such process or no /proc: PostgreSQL sorts these out itself.
  }
}

function run(
  program: string,
  args: string[],
  runAs: ClusterPlace["runAs"],
): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...runAs,
      cwd: "/",
      env: childEnv,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk) => (errors += chunk));
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, errors }));
  });
}

function failed(what: string, clusterDir: string, output: string): UserError {
  const lines = output.split("\n").filter((line) => /FATAL|PANIC|error|denied|No space/i.test(line));
  const cause = /No space left on device/.test(output)
    ? "the disk is full; make room and try again"
    : (lines[0] ?? output.trim().split("\n").at(-1) ?? "").replace(/^.*?(FATAL|PANIC|error):\s*/, "");
  return new UserError(
    "wrong-state",
    `PostgreSQL in ${clusterDir} ${what}: ${cause || "it gave no reason"}.`,
  );
}
