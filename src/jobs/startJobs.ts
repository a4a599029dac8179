import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import type { Context } from "../context.ts";
import type { Ask, Job, JobData } from "./job.ts";
import { jobs as everyJob } from "./jobs.ts";

/** The jobs of a running server. */
export interface RunningJobs {
  /** Settles when the queue is open. */
  readonly ready: Promise<void>;
  readonly ask: Ask;
  /** Waits a little for what is under way and ends; what is left is done by the next server. */
  stop(): Promise<void>;
}

/** Works off the jobs, beside the pages: it begins in the background and begins again when it cannot, and whatever
 * fails in it is said on standard error and hinders nobody. Several servers on one database share the work. */
export function startJobs(
  context: Context,
  { jobs = everyJob, pollSeconds = 5 }: { jobs?: readonly Job[]; pollSeconds?: number } = {},
): RunningJobs {
  const ending = new AbortController();
  const say = sayer(ending.signal);
  const opening = openPatiently();

  async function openPatiently(): Promise<PgBoss | undefined> {
    while (!ending.signal.aborted) {
      try {
        return await open(context, jobs, pollSeconds, say);
      } catch (error) {
        say(error);
        await sleep(30_000, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
      }
    }
    return undefined;
  }

  return {
    ready: opening.then(() => undefined),
    async ask(...wanted) {
      const queue = await opening;
      if (queue) await askOf(queue)(...wanted);
    },
    async stop() {
      ending.abort();
      const queue = await opening;
      await queue?.stop({ timeout: patience });
    },
  };
}

const patience = 5_000;

async function open(
  context: Context,
  jobs: readonly Job[],
  pollSeconds: number,
  say: (error: unknown) => void,
): Promise<PgBoss> {
  const { PgBoss: Queue } = await import("pg-boss");
  const { jobs: pool } = context.databases;
  const queue = new Queue({
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
    schema: "jobs",
    // The schema is made by a migration: the role of the queue owns its tables and nothing else.
    createSchema: false,
    cronWorkerIntervalSeconds: Math.ceil(pollSeconds),
    persistWarnings: false,
  });
  queue.on("error", say);
  try {
    await queue.start();
    for (const job of jobs) await begin(queue, context, job, pollSeconds, say);
    // What an earlier version did by itself.
    for (const { name } of await queue.getSchedules())
      if (!jobs.some((job) => job.name === name && job.cron)) await queue.unschedule(name);
    return queue;
  } catch (error) {
    await queue.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}

async function begin(
  queue: PgBoss,
  context: Context,
  job: Job,
  pollSeconds: number,
  say: (error: unknown) => void,
): Promise<void> {
  const { name, cron, retries } = job;
  const options = {
    retryLimit: retries.most,
    retryDelay: retries.firstAfter,
    retryBackoff: true,
    retryDelayMax: 3600,
    // Longer than any job may take, shorter than people wait.
    expireInSeconds: 600,
    deleteAfterSeconds: 86_400,
  };
  await queue.createQueue(name, { policy: "exclusive", ...options });
  await queue.updateQueue(name, options);
  await queue.work<JobData>(name, { pollingIntervalSeconds: pollSeconds }, async ([asked]) => {
    try {
      await job.run(context, asked?.data ?? {}, askOf(queue));
    } catch (error) {
      say(error);
      throw error;
    }
  });
  if (cron) await queue.schedule(name, cron, {}, { tz: "Asia/Tokyo" });
}

const askOf =
  (queue: PgBoss): Ask =>
  async (name, key, data) => {
    await queue.send(name, data, { singletonKey: key });
  };

/** Says each thing once in five minutes: a database that is away would fill the log. */
function sayer(ending: AbortSignal): (error: unknown) => void {
  const said = new Map<string, number>();
  return (error) => {
    const words = error instanceof Error ? error.message : String(error);
    const last = said.get(words) ?? 0;
    if (ending.aborted || Date.now() - last < 300_000) return;
    if (said.size > 100) said.clear();
    said.set(words, Date.now());
    console.error(`jobs: ${words}`);
  };
}
