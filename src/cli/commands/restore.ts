import { resolve } from "node:path";
import { restore } from "../../usecases/backup/restore.ts";
import type { Run } from "../command.ts";

/** Reads a backup into an empty database. */
export const run: Run = async (context, { positionals: [path = ""] }) => {
  const file = resolve(path);
  const done = await restore(context, file);
  return { line: `Restored the backup ${file}.`, data: { file, ...done } };
};
