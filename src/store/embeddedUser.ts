import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../core/userError.ts";

/** The account that runs the database when Shirube is started by root. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/** The account for a new cluster: `postgres` where the machine has it, else `shirube`, made on first use. */
export function systemUser(): SystemUser {
  known ??= find("postgres") ?? find("shirube") ?? create("shirube") ?? find("nobody");
  if (known) return known;
  throw new UserError(
    "wrong-state",
    "PostgreSQL does not run as root, and no account was found for it; make one with: useradd --system postgres",
  );
}
let known: SystemUser | undefined;

/** The account that owns a folder, if it exists and is not root's. */
export function ownerOf(path: string): SystemUser | undefined {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return uid === 0 ? undefined : { uid, gid };
}

/** Whether the account may pass through every folder above `path` and read `path` itself.
 * Looks at the permission bits only, so it is at worst too careful (where access lists allow more). */
export function canReach(user: SystemUser, path: string): boolean {
  const { uid, gid, mode } = statSync(path);
  const [read, pass] = uid === user.uid ? [0o400, 0o100] : gid === user.gid ? [0o040, 0o010] : [0o004, 0o001];
  const isFolder = statSync(path).isDirectory();
  if (!(mode & (isFolder ? pass : read))) return false;
  return dirname(path) === path || canReach(user, dirname(path));
}

function find(name: string): SystemUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((which) => spawnSync("id", [which, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(name: string): SystemUser | undefined {
  const made = spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]);
  return made.status === 0 ? find(name) : undefined;
}
