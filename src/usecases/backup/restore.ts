import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { isEmpty, listMigrations, resetCounters, writeRows } from "../../store/dump.ts";
import { isFileError } from "./backup.ts";
import { rowMark } from "./backupFile.ts";

const head = z.object({
  format: z.literal("shirube-backup"),
  version: z.literal(1),
  migrations: z.array(z.string()),
});
const marker = z.union([
  z.object({ table: z.string().regex(/^(shirube|auth)\.[a-z_"]+$/), selfReferencing: z.boolean() }),
  z.object({ end: z.literal(true), rows: z.int() }),
]);

/** Reads a backup into an empty database: all of it, or nothing when anything is wrong.
 * @throws UserError `wrong-state` when the database holds a city already; `bad-input` when the file is not a
 * whole backup of this version of Shirube */
export async function restore(
  context: Pick<Context, "databases">,
  file: string,
): Promise<{ tables: number; rows: number }> {
  return context.databases.owner.transaction().execute(async (tx) => {
    if (!(await isEmpty(tx))) {
      throw new UserError(
        "wrong-state",
        "the database is not empty: restore into a new data folder (--data DIR) or a new database",
      );
    }
    try {
      return await restoreLines(tx, file);
    } catch (error) {
      if (isFileError(error)) throw new UserError("bad-input", `cannot read ${file}: ${error.message}`);
      if (isDamage(error)) throw damaged(file);
      throw error;
    }
  });
}

async function restoreLines(tx: Db, file: string): Promise<{ tables: number; rows: number }> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  const lines = createInterface({ input: source.pipe(unpacked), crlfDelay: Infinity });
  const counted = { tables: 0, rows: 0 };
  let table: { table: string; selfReferencing: boolean } | undefined;
  let waiting: string[] = [];
  let isFirst = true;
  let isWhole = false;
  const write = async () => {
    if (table) await writeRows(tx, table.table, waiting);
    waiting = [];
  };
  for await (const line of lines) {
    if (isFirst) {
      await refuseOtherVersion(tx, line, file);
      isFirst = false;
    } else if (line.startsWith(rowMark)) {
      waiting.push(line.slice(rowMark.length));
      counted.rows += 1;
      if (!table?.selfReferencing && waiting.length >= batchSize) await write();
    } else {
      await write();
      const found = marker.parse(JSON.parse(line));
      if ("end" in found) isWhole = found.rows === counted.rows;
      else {
        table = found;
        counted.tables += 1;
      }
    }
  }
  if (!isWhole) throw damaged(file);
  await resetCounters(tx);
  return counted;
}

const batchSize = 2000;

async function refuseOtherVersion(tx: Db, line: string, file: string): Promise<void> {
  const parsed = head.safeParse(JSON.parse(line));
  if (!parsed.success) throw damaged(file);
  const here = await listMigrations(tx);
  if (parsed.data.migrations.join() === here.join()) return;
  throw new UserError(
    "bad-input",
    `${file} was written by another version of Shirube (its database ends with ${parsed.data.migrations.at(-1)}, ` +
      `this one with ${here.at(-1)}): restore it with that version, then start this one on it`,
  );
}

function damaged(file: string): UserError {
  return new UserError("bad-input", `${file} is not a whole Shirube backup: take another copy of the file`);
}

/** What zlib, JSON and the schema of the lines say of a file that is something else or was cut off. */
function isDamage(error: unknown): boolean {
  return (
    error instanceof SyntaxError ||
    error instanceof z.ZodError ||
    (error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))
  );
}
