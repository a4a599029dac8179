import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../core/userError.ts";
import { findBinaries, shareBinaries } from "./embeddedBinaries.ts";
import type { Binaries } from "./embeddedBinaries.ts";
import { canReach, ownerOf, systemUser } from "./embeddedUser.ts";
import type { SystemUser } from "./embeddedUser.ts";

/** Where the embedded cluster of a data folder lies and as whom it runs. */
export interface ClusterPlace {
  clusterDir: string;
  /** Folder of the unix socket; nobody but the owner of the cluster can enter it. */
  socketDir: string;
  logFile: string;
  binaries: Binaries;
  /** Set when this process is root, which PostgreSQL refuses to run as. */
  runAs: SystemUser | undefined;
}

/** Finds, and makes where missing, the folders of the embedded cluster; does not create the cluster.
 * @throws UserError `wrong-state` when the folder cannot be used, with the reason and the remedy. */
export function placeCluster(dataDir: string): ClusterPlace {
  const folder = openDataDir(dataDir);
  const clusterDir = locateCluster(folder);
  checkCluster(clusterDir);
  const runAs = process.getuid?.() === 0 ? (ownerOf(clusterDir) ?? systemUser()) : undefined;
  const binaries = runAs ? shareBinaries(findBinaries(), runAs, systemFolder) : findBinaries();
  const parent = join(clusterDir, "..");
  return {
    clusterDir,
    socketDir: socketFolder(clusterDir, runAs),
    logFile: join(parent, "postgres.log"),
    binaries,
    runAs,
  };
}

/** The secret of a data folder, made on first use; only its owner can read the file. */
export function readSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  try {
    // "wx" so that of two processes starting at once only one writes, and both then read the same.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw cannotUse(dataDir, error);
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw cannotUse(dataDir, error);
  }
}

/** The expected failures of working with files, in words; anything else is passed on as it is. */
export function cannotUse(path: string, error: unknown): unknown {
  const reason = Object.entries(reasons).find(([code]) => hasCode(error, code))?.[1];
  return reason ? new UserError("wrong-state", `The folder ${path} cannot be used: ${reason}.`) : error;
}

/** What root keeps for clusters whose own folder the database user cannot enter. */
const systemFolder = "/var/lib/shirube";

const reasons: Record<string, string> = {
  EACCES: "no permission to write there; choose another with --data DIR or SHIRUBE_DATA",
  EPERM: "no permission to write there; choose another with --data DIR or SHIRUBE_DATA",
  EROFS: "it is read-only; choose another with --data DIR or SHIRUBE_DATA",
  ENOTDIR: "it, or a part of its path, is a file; choose another with --data DIR or SHIRUBE_DATA",
  EEXIST: "it is a file; choose another with --data DIR or SHIRUBE_DATA",
  ENOSPC: "the disk is full; make room and try again",
  EDQUOT: "the disk quota is used up; make room and try again",
};

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && "code" in error && error.code === code;

/** Files of ours that a data folder may hold; a folder with only other files is somebody else's. */
const ours = /^(secret|postgres.*|database-location|node-.*|\..*)$/;

function openDataDir(dataDir: string): string {
  let names: string[];
  try {
    mkdirSync(dataDir, { recursive: true });
    names = readdirSync(dataDir);
  } catch (error) {
    throw cannotUse(dataDir, error);
  }
  if (names.includes("PG_VERSION") || (names.length > 0 && !names.some((name) => ours.test(name)))) {
    const words = `The folder ${dataDir} holds files of another program; choose an empty or new one with --data DIR or SHIRUBE_DATA.`;
    throw new UserError("wrong-state", words);
  }
  return realpathSync(dataDir);
}

function locateCluster(dataDir: string): string {
  const note = join(dataDir, "database-location");
  const usual = join(dataDir, "postgres");
  if (existsSync(note)) return noted(note);
  if (existsSync(usual) || process.getuid?.() !== 0 || canReach(systemUser(), dataDir)) return usual;
  const elsewhere = join(systemFolder, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  try {
    mkdirSync(elsewhere, { recursive: true });
    chmodSync(systemFolder, 0o755);
    chmodSync(elsewhere, 0o711);
    writeFileSync(note, `${join(elsewhere, "postgres")}\n`);
  } catch (error) {
    throw cannotUse(elsewhere, error);
  }
  return join(elsewhere, "postgres");
}

function noted(note: string): string {
  const clusterDir = readFileSync(note, "utf8").trim();
  if (existsSync(join(clusterDir, ".."))) return clusterDir;
  // Starting with an empty database here would look like the loss of everything.
  const words = `The database of this folder was in ${clusterDir}, which is gone. Bring it back, or delete ${note} to start with an empty database.`;
  throw new UserError("wrong-state", words);
}

function checkCluster(clusterDir: string): void {
  if (!existsSync(clusterDir)) return;
  const owner = statSync(clusterDir).uid;
  const me = process.getuid?.();
  if (me !== 0 && me !== undefined && owner !== me) {
    const words = `The database in ${clusterDir} belongs to another user (uid ${owner}); start as that user or as root, or choose another folder with --data DIR.`;
    throw new UserError("wrong-state", words);
  }
  const versionFile = join(clusterDir, "PG_VERSION");
  const version = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : "none";
  if (version === clusterVersion) return;
  const words =
    version === "none"
      ? `The folder ${clusterDir} holds files of another program; choose another with --data DIR or SHIRUBE_DATA.`
      : `The database in ${clusterDir} was made by PostgreSQL ${version}, and this Shirube brings ${clusterVersion}: make a backup with the earlier Shirube and restore it with this one.`;
  throw new UserError("wrong-state", words);
}

/** Major version of the PostgreSQL in the npm package; another one cannot open the files. */
const clusterVersion = "18";

/** A unix socket's path may have 107 bytes (103 on macOS), which deep data folders exceed. */
function socketFolder(clusterDir: string, runAs: SystemUser | undefined): string {
  if (Buffer.byteLength(clusterDir) + "/.s.PGSQL.5432".length < 90) return clusterDir;
  const base = runAs && !canReach(runAs, tmpdir()) ? "/tmp" : tmpdir();
  const folder = join(base, `shirube-${createHash("sha256").update(clusterDir).digest("hex").slice(0, 16)}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
    if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw cannotUse(folder, error);
  }
  const found = lstatSync(folder);
  const owner = runAs?.uid ?? process.getuid?.();
  // Everybody may write in the temporary folder: somebody else's socket must not pass for ours.
  if (
    found.isDirectory() &&
    (found.uid === owner || (runAs && found.uid === 0)) &&
    (found.mode & 0o077) === 0
  )
    return folder;
  throw new UserError(
    "wrong-state",
    `The folder ${folder} belongs to another user; remove it or choose a shorter --data DIR.`,
  );
}
