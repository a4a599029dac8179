import { resolve } from "node:path";
import { backup } from "../../usecases/backup/backup.ts";
import type { Run } from "../command.ts";

/** Writes everything to one file. */
export const run: Run = async (context, { positionals: [path = ""] }) => {
  const file = resolve(path);
  const done = await backup(context, file);
  return { line: `Wrote the backup ${file}.`, data: { file, ...done } };
};
