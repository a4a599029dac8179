import type { Context } from "../context.ts";

/** What a job is told: names and ids, never figures or texts, as the queue lies outside of every city. */
export type JobData = Readonly<Record<string, string>>;

/** Something that is done apart from any request. It may be done twice (a server may end in the middle), so doing it
 * again must do no harm. */
export interface Job {
  /** Letters only; it names the queue. */
  readonly name: string;
  /** When it is done by itself, as a line of crontab in Japan's time; without one, others ask for it. */
  readonly cron?: string;
  /** How often it is tried again after a failure, with growing pauses from this many seconds on. */
  readonly retries: { readonly most: number; readonly firstAfter: number };
  /** Throws when it is to be tried again. */
  run(context: Context, data: JobData, ask: Ask): Promise<void>;
}

/** Asks for a job. While one of the same name and key waits or is under way, nothing is added. */
export type Ask = (name: string, key: string, data: JobData) => Promise<void>;
