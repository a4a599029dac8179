import { Worker } from "node:worker_threads";
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
export type TypesetAnswer = Typeset | { readonly error: string };

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

/** A typesetter whose worker starts with the first request and stays warm. A worker that crashes or exceeds
 * the time limit fails its own request only: the next one gets a new worker. */
export function createTypesetter(options: Partial<Options> = {}): Typesetter {
  const { timeLimitMs, workerUrl } = { ...defaults, ...options };
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const drop = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  const run = (request: TypesetRequest): Promise<Typeset> =>
    new Promise((resolve, reject) => {
      const current = (worker ??= new Worker(workerUrl));
      // While it works the process waits for it; when idle it keeps no process alive.
      current.ref();
      const settle = (finish: () => void): void => {
        clearTimeout(timer);
        current.off("message", answered).off("error", crashed).off("exit", ended);
        current.unref();
        finish();
      };
      const fail = (reason: string, cause?: unknown): void =>
        settle(() => {
          // Not awaited: native code cannot be interrupted, and the next request must not wait for it.
          void drop();
          reject(new Error(reason, { cause }));
        });
      const answered = (answer: TypesetAnswer): void =>
        settle(() => ("error" in answer ? reject(new Error(answer.error)) : resolve(answer)));
      const crashed = (cause: unknown): void => fail("The PDF worker crashed", cause);
      const ended = (code: number): void => fail(`The PDF worker ended with code ${code}`);
      const timer = setTimeout(() => fail(`The PDF took longer than ${timeLimitMs} ms`), timeLimitMs);
      current.on("message", answered).on("error", crashed).on("exit", ended);
      current.postMessage(request);
    });

  const prepare = (): void => {
    if (worker) return;
    const early = new Worker(workerUrl);
    early.unref();
    // One that does not start is dropped: the request itself will say why.
    early.once("error", () => {
      if (worker === early) worker = undefined;
    });
    worker = early;
  };

  return {
    prepare,
    typeset: (request) => {
      const turn = queue.then(() => run(request));
      queue = turn.catch(() => undefined);
      return turn;
    },
    stop: drop,
  };
}
