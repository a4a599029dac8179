import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withTestDatabase } from "../../../test/support/database.ts";
import { withMailServer } from "../../../test/support/mailServer.ts";
import { actorOf, planId } from "../../../test/support/sampleCity.ts";
import { createContext, type Context } from "../../context.ts";
import { mostAttempts } from "../../core/notices/mail.ts";
import type { Env } from "../../env.ts";
import { inMunicipality } from "../../store/transact.ts";
import { openReview } from "../cycle/openReview.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { createUser } from "../people/addUser.ts";
import { seedSample } from "../seed/seedSample.ts";
import { listNotices } from "./listNotices.ts";
import { makeMails, type CityMail } from "./makeMails.ts";
import { remindSubmissions } from "./remindSubmissions.ts";
import { retryMail } from "./retryMail.ts";
import { sendMail } from "./sendMail.ts";

const databases = await withTestDatabase();
const server = await withMailServer();
const clock = { now: new Date("2022-05-10T01:00:00Z") };
const contextWith = (settings: Partial<Env>): Context =>
  createContext(
    { dataDir: "/nowhere", host: "127.0.0.1", port: 0, demo: true, trustProxy: false, ...settings },
    databases,
    "secret of a test, long enough for everything",
    () => clock.now,
  );
const mail = { smtpUrl: `smtp://127.0.0.1:${server.port}`, mailFrom: "plan@example.lg.jp" };
const context = contextWith({ ...mail, publicUrl: "https://plan.example.lg.jp" });
const planning = actorOf("planning");
const reviewId = `${planId}-2021`;

beforeAll(async () => {
  await seedSample(context);
  await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
  const person = { password: "a password of a test", isDemo: false };
  const add = (id: string, name: string, email: string | null, postId: string, isDemo = false) =>
    createUser(context, commandLineActor("ojiya"), {
      ...person,
      isDemo,
      userId: id,
      username: id,
      name,
      email,
      postIds: [postId],
    });
  await add("sato", "佐藤\r\nBcc: spy@evil.example", "Sato@Example.lg.jp", "shoko-clerk");
  await add("suzuki", "鈴木", "suzuki@example.lg.jp", "shoko-clerk");
  await add("tanaka", "田中", null, "shoko-clerk");
  await add("demo", "見本", "demo@example.lg.jp", "shoko-clerk", true);
});
beforeEach(() => {
  clock.now = new Date(clock.now.getTime() + 3_600_000);
  server.answer = () => undefined;
  server.received.splice(0);
});

let key = 0;
const remind = () =>
  remindSubmissions(context, planning, {
    reviewId,
    submissionIds: [`${reviewId}.01.shoko`],
    text: "お願いします。\r\nBcc: spy@evil.example",
    key: `key-${key++}`,
  });
const sendAll = async (mails: readonly CityMail[]) => {
  const outcomes: string[] = [];
  for (const one of mails) outcomes.push(await sendMail(context, one));
  return outcomes;
};
const stateOf = async ({ noticeId, userId }: CityMail) =>
  inMunicipality(databases.app, "ojiya", null, (tx) =>
    tx
      .selectFrom("mail")
      .select(["state", "attempts", "cause"])
      .where("notice_id", "=", noticeId)
      .where("user_id", "=", userId)
      .executeTakeFirst(),
  );
const failed = async () => (await listNotices(context, planning)).failedMails;

test("without a mail server nothing is made, and the notice is there all the same", async () => {
  await remind();
  expect(await makeMails(contextWith({}))).toEqual([]);
  expect((await listNotices(context, actorOf("clerk", "shoko"))).open).toHaveLength(1);
});

test("everyone with an address gets one e-mail, with the sheets and the link, without any figure", async () => {
  const mails = await makeMails(context);
  expect(mails.map(({ userId }) => userId).toSorted()).toEqual(["sato", "suzuki"]);
  expect(await sendAll(mails)).toEqual(["done", "done"]);
  expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual([
    "sato@example.lg.jp",
    "suzuki@example.lg.jp",
  ]);
  const [first] = server.received;
  expect(first?.subject).toBe("【しるべ】令和3年度の検証（令和4年度実施） 提出のお願い");
  expect(first?.text).toContain("・01 キャリア教育の推進　締切 令和4年5月20日 (2022年)");
  expect(first?.text).toContain("https://plan.example.lg.jp/staff/");
  expect(first?.text).toContain("お願いします。\nBcc: spy@evil.example");
  for (const { headers } of server.received) expect([...headers.keys()]).not.toContain("bcc");
  expect(await makeMails(context)).toEqual([]);
});

test("two servers at once send each e-mail once", async () => {
  await remind();
  const [one, other] = await Promise.all([makeMails(context), makeMails(contextWith(mail))]);
  const all = [...one, ...other];
  await Promise.all([...all, ...all].map((each) => sendMail(context, each)));
  expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual([
    "sato@example.lg.jp",
    "suzuki@example.lg.jp",
  ]);
});

describe("what the mail server does not take", () => {
  test("for a while: it is tried again, and then it arrives", async () => {
    await remind();
    const [first, second] = await makeMails(context);
    if (!first || !second) throw new Error("two mails");
    server.answer = () => ({ code: 451, words: "greylisted" });
    expect(await sendAll([first])).toEqual(["again"]);
    expect(await stateOf(first)).toMatchObject({ state: "waiting", attempts: 1, cause: "temporary" });
    expect(await failed()).toEqual([]);
    server.answer = () => undefined;
    expect(await makeMails(context)).toHaveLength(2);
    expect(await sendAll([first, second])).toEqual(["done", "done"]);
    expect(server.received).toHaveLength(2);
    expect(await stateOf(first)).toMatchObject({ state: "sent", cause: null });
  });

  test("ever: planning sees who, what and why, and can send it anew", async () => {
    await remind();
    const mails = await makeMails(context);
    server.answer = (address) =>
      address.startsWith("sato") ? { code: 550, words: "no such mailbox" } : undefined;
    expect(await sendAll(mails)).toEqual(["done", "done"]);
    const [lost] = await failed();
    expect(lost).toMatchObject({ userId: "sato", kind: "reminder", cause: "refused", attempts: 1 });
    expect(lost?.detail).toMatch(/550.*no such mailbox/);
    expect((await listNotices(context, actorOf("clerk", "shoko"))).failedMails).toEqual([]);
    server.answer = () => undefined;
    await expect(retryMail(context, actorOf("clerk", "shoko"), lost ?? never())).rejects.toThrow("権限");
    await retryMail(context, planning, lost ?? never());
    await sendAll(await makeMails(context));
    expect(await failed()).toEqual([]);
    expect(server.received.flatMap(({ to }) => to).toSorted()).toEqual([
      "sato@example.lg.jp",
      "suzuki@example.lg.jp",
    ]);
  });

  test(`for ${mostAttempts} attempts: it counts as not delivered`, async () => {
    await remind();
    const [first] = await makeMails(context);
    server.answer = () => ({ code: 450, words: "busy" });
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < mostAttempts; attempt++)
      outcomes.push(await sendMail(context, first ?? never()));
    expect(outcomes).toEqual([...Array<string>(mostAttempts - 1).fill("again"), "done"]);
    expect(await stateOf(first ?? never())).toMatchObject({ state: "failed", cause: "temporary" });
    expect(await sendMail(context, first ?? never())).toBe("done");
    expect(server.received).toEqual([]);
  });
});

test("what was done meanwhile is not asked for any more", async () => {
  await remind();
  const mails = await makeMails(context);
  await inMunicipality(databases.app, "ojiya", null, (tx) =>
    tx
      .updateTable("submission")
      .set({ state: "approved" })
      .where("id", "=", `${reviewId}.01.shoko`)
      .execute(),
  );
  await sendAll(mails);
  expect(server.received).toEqual([]);
});

test("what is older than a day is no longer sent", async () => {
  await inMunicipality(databases.app, "ojiya", null, (tx) =>
    tx.updateTable("submission").set({ state: "draft" }).where("id", "=", `${reviewId}.01.shoko`).execute(),
  );
  const before = await makeMails(context);
  await remind();
  clock.now = new Date(clock.now.getTime() + 25 * 3_600_000);
  expect(await makeMails(context)).toEqual(before);
});

function never(): never {
  throw new Error("There is one.");
}
