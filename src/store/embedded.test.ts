import { fork } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, expect, test } from "vitest";
import { openDatabases } from "./databases.ts";
import type { Databases } from "./databases.ts";

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const opened: Databases[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((databases) => databases.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), "shirube-embedded-"));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function open(dataDir: string): Promise<Databases> {
  const databases = await openDatabases({ dataDir });
  opened.push(databases);
  return databases;
}

const answer = async ({ app }: Databases) =>
  (await sql<{ one: number }>`select 1 as one`.execute(app)).rows[0]?.one;
const processOf = (clusterDir: string) =>
  Number(readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n")[0]);
const isRunning = (clusterDir: string) => existsSync(join(clusterDir, "postmaster.pid"));

/** Another process that opens the data folder and waits; killed or told to close by the test. */
async function openElsewhere(dataDir: string) {
  const child = fork(join(import.meta.dirname, "../../test/support/openAndWait.ts"), [dataDir]);
  const [message] = await once(child, "message");
  expect(message).toBe("open");
  return {
    close: () => (child.send("close"), once(child, "exit")),
    kill: () => (child.kill("SIGKILL"), once(child, "exit")),
  };
}

test("openDatabases({ dataDir }) makes, starts and stops a database; a second start keeps the data", async () => {
  const dataDir = newFolder();
  const first = await open(dataDir);
  await sql`create table kept (id int)`.execute(first.owner);
  await first.close();
  expect(isRunning(join(dataDir, "postgres"))).toBe(false);
  const second = await open(dataDir);
  expect((await sql`select * from kept`.execute(second.owner)).rows).toEqual([]);
  expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
});

test("text is UTF-8, trigrams work on Japanese, the time zone is UTC, and writes are flushed", async () => {
  const { owner } = await open(newFolder());
  await sql`create extension pg_trgm`.execute(owner);
  const found =
    await sql`select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone,
    current_setting('fsync') as fsync, upper('é') as upper, cardinality(show_trgm('観光客数')) as trigrams`.execute(
      owner,
    );
  expect(found.rows[0]).toEqual({ encoding: "UTF8", zone: "UTC", fsync: "on", upper: "É", trigrams: 5 });
});

test("three starts at once on a new folder all succeed", async () => {
  const dataDir = newFolder();
  const others = await Promise.all([openElsewhere(dataDir), openElsewhere(dataDir)]);
  const here = await open(dataDir);
  expect(await answer(here)).toBe(1);
  await Promise.all(others.map((other) => other.close()));
  expect(await answer(here)).toBe(1);
});

test("who started it does not stop it under another; the last to leave does", async () => {
  const dataDir = newFolder();
  const starter = await openElsewhere(dataDir);
  const here = await open(dataDir);
  await starter.close();
  expect(await answer(here)).toBe(1);
  await here.close();
  expect(isRunning(join(dataDir, "postgres"))).toBe(false);
});

test("after kill -9 of the process that started it the orphan is used, then stopped", async () => {
  const dataDir = newFolder();
  const killed = await openElsewhere(dataDir);
  const orphan = processOf(join(dataDir, "postgres"));
  await killed.kill();
  const here = await open(dataDir);
  expect(processOf(join(dataDir, "postgres"))).toBe(orphan);
  expect(await answer(here)).toBe(1);
  await here.close();
  expect(isRunning(join(dataDir, "postgres"))).toBe(false);
});

test("when PostgreSQL itself is killed a running process starts it again", async () => {
  const dataDir = newFolder();
  const here = await open(dataDir);
  process.kill(processOf(join(dataDir, "postgres")), "SIGKILL");
  const deadline = Date.now() + 15_000;
  let found: number | undefined;
  while (found !== 1 && Date.now() < deadline) {
    await sleep(50);
    found = await answer(here).catch(() => undefined);
  }
  expect(found).toBe(1);
});

test("a stale postmaster.pid with the number of another program does not hinder the start", async () => {
  const dataDir = newFolder();
  await (await open(dataDir)).close();
  writeFileSync(join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n`, { mode: 0o600 });
  expect(await answer(await open(dataDir))).toBe(1);
});

test("a long path and a path with spaces and Japanese work", async () => {
  const dataDir = join(newFolder(), "小千谷市 の しるべ", "x".repeat(60));
  expect(await answer(await open(dataDir))).toBe(1);
});

test("a folder whose parent only its owner may enter works", async () => {
  const parent = newFolder(0o700);
  const dataDir = join(parent, "data");
  const here = await open(dataDir);
  expect(await answer(here)).toBe(1);
  await here.close();
  const note = join(dataDir, "database-location");
  // PostgreSQL does not run as root, so only there the files lie elsewhere.
  expect(existsSync(note)).toBe(asRoot);
  expect(await answer(await open(dataDir))).toBe(1);
  if (asRoot) folders.push(dirname(readFileSync(note, "utf8").trim()));
});

test.each([
  ["a file", (path: string) => writeFileSync(path, ""), "it is a file"],
  [
    "a folder of another program",
    (path: string) => (mkdirSync(path), writeFileSync(join(path, "letter.docx"), "")),
    "files of another program",
  ],
  [
    "another PostgreSQL's folder",
    (path: string) => (mkdirSync(path), writeFileSync(join(path, "PG_VERSION"), "15\n")),
    "files of another program",
  ],
  [
    "a cluster of another version",
    (path: string) => (
      mkdirSync(join(path, "postgres"), { recursive: true }),
      writeFileSync(join(path, "postgres/PG_VERSION"), "17\n")
    ),
    "PostgreSQL 17",
  ],
])("openDatabases refuses %s in words", async (_, make, words) => {
  const path = join(newFolder(), "data");
  make(path);
  await expect(openDatabases({ dataDir: path })).rejects.toThrow(words);
});

test("openDatabases refuses a folder that cannot be made, in words", async () => {
  // Not even root may make folders there.
  await expect(openDatabases({ dataDir: "/sys/shirube" })).rejects.toThrow("cannot be used");
});
