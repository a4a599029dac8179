import type { FileFault, RawBook } from "../../../core/workbook/rawBook.ts";
import { workerQueue } from "../../workerQueue.ts";

export interface ReadRequest {
  readonly bytes: Uint8Array;
}
export interface ReadAnswer {
  readonly book: RawBook | FileFault;
}

const reader = workerQueue<ReadRequest, ReadAnswer>({
  name: "workbook",
  workerUrl: new URL("./readWorker.ts", import.meta.url),
  timeLimitMs: 10_000,
  mostMegabytes: 256,
});

/** Starts the reader while the file still comes in. */
export const prepareReader = reader.prepare;

/** Reads a file that somebody sent, apart from those who are served: what takes too long or too much memory is refused
 * like any file that holds too much. */
export async function readSentBook(bytes: Uint8Array): Promise<RawBook | FileFault> {
  try {
    return (await reader.run({ bytes })).book;
  } catch (error) {
    console.error("A workbook could not be read", error);
    return "tooMuchInside";
  }
}
