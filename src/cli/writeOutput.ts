import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { refusedByMachine } from "../usecases/failure.ts";

/** Writes a file whole or not at all; returns its absolute path.
 * @throws UserError `wrong-state` when it cannot be written there */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<string> {
  const file = resolve(path);
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
    return file;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw refusedByMachine(`${file} cannot be written (${cause}); choose another with --out.`);
  }
}
