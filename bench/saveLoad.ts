import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { closeContext, openContext } from "../src/context.ts";
import { readEnv } from "../src/env.ts";
import { addCityHall, hall, hallReview } from "./support/cityHall.ts";
import { Clerk, type Kept } from "./support/clerk.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { startServer, type BenchServer } from "./support/server.ts";
import { sendWorkbook, type SentWorkbook } from "./support/sendWorkbook.ts";
import { signIn } from "./support/signIn.ts";
import { quantile } from "./support/statistics.ts";

const rate = 50;
const seconds = 300;
/** So many workbooks come back meanwhile. */
const books = 20;
/** How long it goes on with a server that is killed half way. */
const secondsWithKill = 40;

/** A city hall in its last week before the due date: 200 clerks, 30 departments, 231 sheets. Saves arrive at their
 * times whether or not the server has answered the one before (open loop), and count from the moment they are due. */
export const saveLoad: Benchmark = async (dataDir) => {
  const hallClerks = await addCityHall(dataDir);
  let server: BenchServer = await startServer(dataDir);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const kept = new Map<string, Kept>();
  try {
    const clerks: Clerk[] = [];
    for (const who of hallClerks)
      clerks.push(new Clerk(who, await signIn(server.origin, who.login), server.origin, agent));
    const [calm, sent] = await Promise.all([arrive(clerks, kept, seconds), sendBooks(clerks, server.origin)]);
    for (const { key, text } of sent) kept.set(key, { text, changes: 1 });
    const restart = async () => {
      await sleep((secondsWithKill / 2) * 1000);
      await server.kill();
      server = await startServer(dataDir, server.port);
    };
    const [rough] = await Promise.all([arrive(clerks, kept, secondsWithKill), restart()]);
    await server.stop();
    const { wrong, doubled, read } = await compare(dataDir, kept);
    const conflicts = clerks.reduce((sum, clerk) => sum + clerk.conflicts, 0);
    const repeats = clerks.reduce((sum, clerk) => sum + clerk.repeats, 0);
    const how = `${hallClerks.length} signed-in clerks, ${rate} saves a second for ${seconds} s at random moments, from the moment each was due to its answer; ${conflicts} clashes answered on the way count within their save`;
    const after = `${read} fields read from the database after both runs and compared with what the server had acknowledged`;
    return [
      { what: "saves: p50", figure: quantile(calm, 0.5), unit: "ms", how },
      { what: "saves: p99", figure: quantile(calm, 0.99), unit: "ms", target: { atMost: 200 }, how },
      { what: "saves: longest", figure: quantile(calm, 1), unit: "ms", how },
      { what: "saves: answered", figure: calm.length / seconds, unit: "saves/s", how },
      {
        what: "workbooks sent back meanwhile: longest",
        figure: Math.max(...sent.map(({ took }) => took)),
        unit: "ms",
        how: `${sent.length} departments, one every ${seconds / books} s: from sending the file to the page with its differences; each was then taken over`,
      },
      {
        what: "saves while the server was killed and started again",
        figure: rough.length,
        unit: "saves",
        how: `${secondsWithKill} s more, SIGKILL to the server half way, started again at once; ${repeats} requests without an answer were sent again`,
      },
      { what: "values lost", figure: wrong, unit: "values", target: { atMost: 0 }, how: after },
      { what: "values doubled", figure: doubled, unit: "values", target: { atMost: 0 }, how: after },
    ] satisfies Row[];
  } finally {
    agent.destroy();
    await server.stop();
  }
};

/** Workbooks that come back at even intervals while the clerks save. */
async function sendBooks(clerks: readonly Clerk[], origin: string): Promise<SentWorkbook[]> {
  const sent: SentWorkbook[] = [];
  for (let index = 0; index < books; index++) {
    await sleep((seconds / books) * 1000 * 0.9);
    const clerk = clerks[index];
    if (!clerk) break;
    const department = `d${index + 1}`;
    sent.push(
      await sendWorkbook(origin, clerk.cookie, hallReview, department, `ブックから ${clerk.who.login}`),
    );
  }
  return sent;
}

/** Saves at random moments; the times in ms that they took, from the moment each was due.
 * @param kept what was acknowledged, by submission and field */
async function arrive(clerks: readonly Clerk[], kept: Map<string, Kept>, during: number): Promise<number[]> {
  const taken: number[] = [];
  const running: Promise<void>[] = [];
  const begins = performance.now();
  const random = seeded(during);
  for (let due = 0, index = 0; due < during * 1000; index++) {
    const wait = begins + due - performance.now();
    if (wait > 0) await sleep(wait);
    const dueAt = begins + due;
    const clerk = nextFree(clerks, Math.floor(random() * clerks.length));
    running.push(
      saveOne(clerk, kept, index, random).then(() => {
        taken.push(performance.now() - dueAt);
      }),
    );
    due += (-Math.log(1 - random()) * 1000) / rate;
  }
  await Promise.all(running);
  return taken;
}

function nextFree(clerks: readonly Clerk[], from: number): Clerk {
  const inTurn = [...clerks.slice(from), ...clerks.slice(0, from)];
  return inTurn.find(({ isBusy }) => !isBusy) ?? (clerks[from] as Clerk);
}

/** One save: figures and a text of a sheet of one's own, or, one time in twenty, the text that the department shares. */
async function saveOne(
  clerk: Clerk,
  kept: Map<string, Kept>,
  index: number,
  random: () => number,
): Promise<void> {
  clerk.isBusy = true;
  const { own, shared } = clerk.who;
  const isShared = own.length === 0 || random() < 0.05;
  const sheet = isShared ? shared : (own[Math.floor(random() * own.length)] ?? shared);
  const stamp = `${clerk.who.login} ${index} ${Math.floor(random() * 1e9)}`;
  const figure = sheet.figures[Math.floor(random() * sheet.figures.length)];
  const fields = isShared
    ? { nextSteps: `来年度も続ける。${stamp}` }
    : {
        ...(figure === undefined ? {} : { [figure]: String(index + 1) }),
        analysis: `${"現状を確かめ、原因を調べた。".repeat(8)}${stamp}`,
      };
  await clerk.save(sheet.submissionId, fields);
  for (const [name, text] of Object.entries(fields)) {
    const key = `${sheet.submissionId} ${name}`;
    const before = kept.get(key);
    kept.set(key, { text, changes: (before?.changes ?? 0) + (before?.text === text ? 0 : 1) });
  }
  clerk.isBusy = false;
}

/** Compares every field with what was acknowledged. Of a text that several write, somebody's stays: what is compared
 * there is how often it was changed, at least. */
async function compare(dataDir: string, kept: ReadonlyMap<string, Kept>) {
  const context = await openContext(readEnv({ dataDir, demo: true }, {}));
  try {
    const rows = await context.databases.owner
      .selectFrom("submission_entry")
      .select(["submission_id", "field", "value", "version"])
      .where("municipality_id", "=", hall)
      .where("submission_id", "like", `${hallReview}.%`)
      .execute();
    const found = new Map(rows.map((row) => [`${row.submission_id} ${row.field}`, row]));
    const own = [...kept].filter(([key]) => !key.endsWith(" nextSteps"));
    return {
      read: rows.length,
      wrong:
        own.filter(([key, { text }]) => found.get(key)?.value !== text).length +
        [...kept].filter(([key, { changes }]) => (found.get(key)?.version ?? 0) < changes).length,
      doubled: own.filter(([key, { changes }]) => (found.get(key)?.version ?? 0) > changes).length,
    };
  } finally {
    await closeContext(context);
  }
}

/** The same random numbers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
