import { workerQueue, type WorkerFailure } from "../workerQueue.ts";
import type { Json } from "./missingGlyphs.ts";

export type TypesetRequest = {
  /** Template file beside the worker; templates are ours alone. */
  readonly template: "sheet.typ" | "planBook.typ" | "packet.typ" | "opinionForm.typ";
  readonly data: Json;
  /** Pictures that the template places, by their path beside it. */
  readonly files?: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Date of the document, seconds since 1970. Given, never the clock: same input, same bytes. */
  readonly timestamp: number;
};
export type Typeset = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that no font has; each is printed as 〓. */
  readonly missingGlyphs: readonly string[];
};
export type TypesetAnswer = Typeset | WorkerFailure;

/** Sets documents in a worker thread, one after the other. */
export type Typesetter = {
  typeset(request: TypesetRequest): Promise<Typeset>;
  /** Starts the worker ahead of the first request, while the caller still gathers what to print. */
  prepare(): void;
  /** Ends the worker; a later request starts a new one. */
  stop(): Promise<void>;
};

type Options = { readonly timeLimitMs: number; readonly workerUrl: URL };

const defaults: Options = {
  timeLimitMs: 20_000,
  workerUrl: new URL("./typstWorker.ts", import.meta.url),
};

/** A typesetter with a worker of its own. */
export function createTypesetter(options: Partial<Options> = {}): Typesetter {
  const queue = workerQueue<TypesetRequest, Typeset>({ name: "PDF", ...defaults, ...options });
  return { typeset: queue.run, prepare: queue.prepare, stop: queue.stop };
}
