import { parentPort } from "node:worker_threads";
import type { ReadAnswer, ReadRequest } from "./bookReader.ts";
import { readBook } from "./readBook.ts";

/** Worker thread: reads one foreign file at a time. */
parentPort?.on("message", ({ bytes }: ReadRequest) => {
  try {
    const book = readBook(bytes);
    parentPort?.postMessage({ book } satisfies ReadAnswer);
  } catch (error) {
    parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
