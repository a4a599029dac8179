import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Context } from "../../context.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listMigrations, listTables, readRows } from "../../store/dump.ts";
import { rowMark, type BackupHead, type BackupLine } from "./backupFile.ts";

/** Writes everything (plans, readings, publications, accounts, the record of changes) to one file, as it stands
 * at one moment, while others go on working. Only the owner of the file can read it, since it holds accounts.
 * @throws UserError `bad-input` when the file cannot be written; what stood there before stays */
export async function backup(
  context: Pick<Context, "databases" | "now">,
  file: string,
): Promise<{ tables: number; rows: number }> {
  const counted = { tables: 0, rows: 0 };
  const partial = `${file}.partial`;
  try {
    await context.databases.owner
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute((tx) =>
        pipeline(
          Readable.from(lines(tx, context.now(), counted)),
          createGzip(),
          createWriteStream(partial, { mode: 0o600 }),
        ),
      );
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw isFileError(error) ? new UserError("bad-input", `cannot write ${file}: ${error.message}`) : error;
  }
  return counted;
}

async function* lines(tx: Db, now: Date, counted: { tables: number; rows: number }): AsyncGenerator<string> {
  const head: BackupHead = {
    format: "shirube-backup",
    version: 1,
    takenAt: now.toISOString(),
    migrations: await listMigrations(tx),
  };
  yield `${JSON.stringify(head)}\n`;
  for (const table of await listTables(tx)) {
    counted.tables += 1;
    const line: BackupLine = { table: table.name, selfReferencing: table.selfReferencing };
    yield `${JSON.stringify(line)}\n`;
    for await (const rows of readRows(tx, table)) {
      counted.rows += rows.length;
      yield rows.map((row) => `${rowMark}${row}\n`).join("");
    }
  }
  const end: BackupLine = { end: true, rows: counted.rows };
  yield `${JSON.stringify(end)}\n`;
}

/** An error of the file system carries the call that failed; one of the database does not. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "path" in error;
}
