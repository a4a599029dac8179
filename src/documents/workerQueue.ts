import { Worker } from "node:worker_threads";

/** Work that is done in a thread of its own, one request after the other, so that it never stands in the way of those
 * who are served. */
export interface WorkerQueue<Request, Answer> {
  run(request: Request): Promise<Answer>;
  /** Starts the worker ahead of the first request, while the caller still gathers what it needs. */
  prepare(): void;
  /** Ends the worker; a later request starts a new one. */
  stop(): Promise<void>;
}

/** What a worker answers where it failed. */
export type WorkerFailure = { readonly error: string };

/** A queue whose worker starts with the first request and stays warm. A worker that crashes or exceeds the time limit
 * fails its own request only: the next one gets a new worker.
 * @param options.name what is made, for messages: PDF
 * @param options.mostMegabytes memory that the worker may take */
export function workerQueue<Request, Answer extends object>(options: {
  readonly name: string;
  readonly workerUrl: URL;
  readonly timeLimitMs: number;
  readonly mostMegabytes?: number;
}): WorkerQueue<Request, Answer> {
  const { name, workerUrl, timeLimitMs, mostMegabytes } = options;
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const start = () =>
    new Worker(workerUrl, mostMegabytes ? { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } } : {});

  const drop = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  const run = (request: Request): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const current = (worker ??= start());
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
      const answered = (answer: Answer | WorkerFailure): void =>
        settle(() =>
          "error" in answer ? reject(new Error(String(answer.error))) : resolve(answer as Answer),
        );
      const crashed = (cause: unknown): void => fail(`The ${name} worker crashed`, cause);
      const ended = (code: number): void => fail(`The ${name} worker ended with code ${code}`);
      const timer = setTimeout(() => fail(`The ${name} took longer than ${timeLimitMs} ms`), timeLimitMs);
      current.on("message", answered).on("error", crashed).on("exit", ended);
      current.postMessage(request);
    });

  const prepare = (): void => {
    if (worker) return;
    const early = start();
    early.unref();
    // One that does not start is dropped: the request itself will say why.
    early.once("error", () => {
      if (worker === early) worker = undefined;
    });
    worker = early;
  };

  return {
    prepare,
    run: (request) => {
      const turn = queue.then(() => run(request));
      queue = turn.catch(() => undefined);
      return turn;
    },
    stop: drop,
  };
}
