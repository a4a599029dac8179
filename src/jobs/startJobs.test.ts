import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { withTestDatabase } from "../../test/support/database.ts";
import { createContext } from "../context.ts";
import type { Job } from "./job.ts";
import { jobs } from "./jobs.ts";
import { startJobs, type RunningJobs } from "./startJobs.ts";

const databases = await withTestDatabase();
const env = { dataDir: "/nowhere", host: "127.0.0.1", port: 0, demo: false, trustProxy: false };
const context = createContext(env, databases, "secret of a test, long enough for everything");
const running: RunningJobs[] = [];
const start = async (job: Job) => {
  const started = startJobs(context, { jobs: [job], pollSeconds: 0.5 });
  running.push(started);
  await started.ready;
  return started;
};
const until = async (isDone: () => boolean) => {
  for (let tries = 0; !isDone() && tries < 100; tries++) await sleep(100);
};

beforeAll(() => void vi.spyOn(console, "error").mockReturnValue());
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});

test("two servers share the work: what is asked for once is done once", async () => {
  const done: string[] = [];
  const job: Job = {
    name: "once",
    retries: { most: 2, firstAfter: 1 },
    async run(_context, { number = "" }) {
      done.push(number);
      await sleep(20);
    },
  };
  const [one, other] = [await start(job), await start(job)];
  for (const number of ["1", "2", "3"])
    await Promise.all([one.ask("once", number, { number }), other.ask("once", number, { number })]);
  await until(() => done.length >= 3);
  await sleep(1200);
  expect(done.toSorted()).toEqual(["1", "2", "3"]);
});

test("what fails is done again after a pause", async () => {
  const at: number[] = [];
  const job: Job = {
    name: "again",
    retries: { most: 2, firstAfter: 1 },
    async run() {
      at.push(Date.now());
      if (at.length < 2) throw new Error("not yet");
    },
  };
  await (await start(job)).ask("again", "k", {});
  await until(() => at.length >= 2);
  expect(at).toHaveLength(2);
  expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(500);
});

test("work that no server took is done by the next one", async () => {
  const done: string[] = [];
  const job: Job = {
    name: "later",
    retries: { most: 2, firstAfter: 1 },
    async run(_context, { word = "" }) {
      done.push(word);
    },
  };
  const first = await start({ ...job, name: "other" });
  await first.stop();
  const asking = await start(job);
  await asking.stop();
  await databases.jobs.query(
    "insert into jobs.job (name, data, policy, singleton_key) values ('later', '{\"word\":\"kept\"}', 'exclusive', 'k')",
  );
  await start(job);
  await until(() => done.length > 0);
  expect(done).toEqual(["kept"]);
});

test("the role of the queue reads nothing of any city and no account, and nobody else reads the queue", async () => {
  for (const table of ["shirube.submission", "shirube.notice", "shirube.municipality", 'auth."user"']) {
    await expect(databases.jobs.query(`select * from ${table}`)).rejects.toMatchObject({ code: "42501" });
  }
  await expect(databases.auth.query("select * from jobs.job")).rejects.toMatchObject({ code: "42501" });
});

test.each(jobs.map((job) => [job.name, job] as const))(
  "%s runs on a database without any city",
  async (_, job) => {
    const asked: string[] = [];
    await job.run(context, {}, async (name) => void asked.push(name));
    expect(asked).toEqual([]);
  },
);

test("a database that is away hinders nobody: starting does not throw, stopping does not wait", async () => {
  const away = { ...context, databases: { ...databases, jobs: unreachable() } };
  const jobsOfIt = startJobs(away, { jobs, pollSeconds: 0.5 });
  await sleep(300);
  const began = Date.now();
  await jobsOfIt.stop();
  expect(Date.now() - began).toBeLessThan(2000);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("connection is away"));
});

function unreachable(): typeof databases.jobs {
  const query = () => Promise.reject(new Error("connection is away"));
  return { query } as unknown as typeof databases.jobs;
}
