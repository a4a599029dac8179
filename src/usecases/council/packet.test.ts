import { expect, test } from "vitest";
import { meetingForm, meetingId, reviewId, withCouncilCity } from "../../../test/support/councilCity.ts";
import { actorOf, planId } from "../../../test/support/sampleCity.ts";
import { packetFigures } from "../../core/council/packetFigures.ts";
import { isUserError } from "../../core/userError.ts";
import { findPacketFigure, listPacketItems, listPackets } from "../../store/packets.ts";
import { inMunicipality } from "../../store/transact.ts";
import { publishReview } from "../publication/publishReview.ts";
import { addAgendaItem, removeAgendaItem } from "./agenda.ts";
import { makePacket } from "./makePacket.ts";
import { moveMeeting } from "./moveMeeting.ts";
import { saveMeeting } from "./saveMeeting.ts";
import { viewMeeting } from "./viewMeeting.ts";
import { viewPacket } from "./viewPacket.ts";

const { context, clock, planning } = await withCouncilCity("elsewhere");
const { databases } = context;
const make = (version: number, reason = "") => makePacket(context, planning, { meetingId, version, reason });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const inCity = <T>(work: Parameters<typeof inMunicipality<T>>[3]) =>
  inMunicipality(databases.app, "ojiya", "test", work);
const packetOf = (version: number) =>
  inCity(async (tx) => {
    const packet = (await listPackets(tx, meetingId)).find((one) => one.version === version);
    return { packet, items: await listPacketItems(tx, packet?.id ?? "") };
  });

test("makePacket: two clicks make one packet with every sheet of every goal, frozen", async () => {
  const made = await Promise.all([make(1), make(1)]);
  expect(made.map(({ version }) => version)).toEqual([1, 1]);
  const { packet, items } = await packetOf(1);
  expect(await inCity((tx) => listPackets(tx, meetingId))).toHaveLength(1);
  const kinds = Map.groupBy(items, ({ body }) => body.kind);
  expect([...kinds].map(([kind, { length }]) => [kind, length])).toEqual([
    ["opinions", 1],
    ["review", 1],
    ["sheet", 33],
  ]);
  expect(packet?.cover).toMatchObject({
    city: "小千谷市",
    body: "総合戦略審議会",
    number: 1,
    heldOn: "2022-05-20",
  });
  expect(packet?.cover.agenda[2]?.review).toMatchObject({ fiscalYear: 2020, workYear: 2021, draft: false });
});

test("a figure is found by its document and key, in the words that were shown", async () => {
  const { items } = await packetOf(1);
  const sheet = items.find(({ title }) => title.startsWith("01 "));
  const find = (key: string) => inCity((tx) => findPacketFigure(tx, { packetItemId: sheet?.id ?? "", key }));
  expect(await find("i02")).toMatchObject({
    indicatorId: "i02",
    name: "インターンシップ実施支援件数/年",
    text: "実績 17件（R2）　目標 50件（R6）　▲遅れ",
    meetingId,
  });
  expect(await find("no-such")).toBeUndefined();
  const elsewhere = await inMunicipality(databases.app, "elsewhere", "test", (tx) =>
    findPacketFigure(tx, { packetItemId: sheet?.id ?? "", key: "i02" }),
  );
  expect(elsewhere).toBeUndefined();
});

test("what was shown stays, whatever is done to the agenda, the meeting or the figures afterwards", async () => {
  const before = await packetOf(1);
  const { agenda, meeting } = await viewMeeting(context, planning, meetingId);
  const goal = agenda.find(({ kind }) => kind === "node");
  await removeAgendaItem(context, planning, { meetingId, itemId: goal?.id ?? "" });
  const typed = { ...meetingForm, place: "別の場所" };
  await saveMeeting(context, planning, { meetingId, version: meeting.version, typed });
  await databases.owner
    .updateTable("observation")
    .set({ reading: JSON.stringify({ kind: "number", value: "999", raw: "999" }) })
    .where("municipality_id", "=", "ojiya")
    .execute();
  expect(await packetOf(1)).toEqual(before);
  await make(2);
  const after = await packetOf(2);
  expect(after.items.length).toBeLessThan(before.items.length);
  expect(after.packet?.cover.place).toBe("別の場所");
  expect(JSON.stringify(after.items.flatMap(({ body }) => packetFigures(body)))).toContain("実績 999");
});

test.each(["packet", "packet_item"] as const)("nobody changes or deletes a row of %s", async (table) => {
  const statements = [
    async (db: typeof databases.owner) => void (await db.deleteFrom(table).execute()),
    async (db: typeof databases.owner) => void (await db.updateTable(table).set({ hash: "x" }).execute()),
  ];
  for (const statement of statements) {
    await expect(statement(databases.owner)).rejects.toThrow("append-only");
    await expect(inCity((tx) => statement(tx))).rejects.toMatchObject({ code: "42501" });
  }
});

test("what is published has the hash of what was shown", async () => {
  await publishReview(context, planning, { planId, fiscalYear: 2020, stage: "final" });
  await make(3);
  const { items } = await packetOf(3);
  const published = await databases.owner
    .selectFrom("publication")
    .select(["hash", "kind"])
    .where("municipality_id", "=", "ojiya")
    .where("state", "=", "current")
    .execute();
  const hashes = new Set(published.map(({ hash }) => hash));
  const sheets = items.filter(({ body }) => body.kind === "sheet" || body.kind === "review");
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.filter(({ hash }) => !hashes.has(hash))).toEqual([]);
});

test("indicators and key figures are shown as they are asked for", async () => {
  const add = (
    itemId: string,
    typed: { kind: string } & Record<string, string>,
    indicatorIds: string[] = [],
  ) => addAgendaItem(context, planning, { meetingId, itemId, typed: { title: "x", ...typed }, indicatorIds });
  await add("item-0001", { kind: "indicators", reviewId }, ["i02", "i03"]);
  await add("item-0002", { kind: "keyFigures" });
  await make(4);
  const { items } = await packetOf(4);
  const figuresAt = (id: string) =>
    items.filter(({ agendaItemId }) => agendaItemId === id).flatMap(({ body }) => packetFigures(body));
  expect(figuresAt("item-0001").map(({ indicatorId }) => indicatorId)).toEqual(["i02", "i03"]);
  expect(figuresAt("item-0002").map(({ name, text }) => `${name} ${text}`)).toEqual([
    "総人口 34,096人（2020-10-01、総務省 令和2年国勢調査）",
  ]);
});

test("after the meeting a packet is replaced only with a reason; earlier ones stay, and members see the newest", async () => {
  expect(await codeOf(make(9))).toBe("wrong-state");
  clock.now = new Date("2022-05-20T06:00:00Z");
  await moveMeeting(context, planning, { meetingId, action: "hold" });
  expect(await codeOf(make(5))).toBe("bad-input");
  await make(5, "3ページの数値の誤り");
  const versions = (await viewMeeting(context, planning, meetingId)).packets;
  expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
    [5, "3ページの数値の誤り"],
    [4, null],
    [3, null],
    [2, null],
    [1, null],
  ]);
  expect((await viewPacket(context, planning, { meetingId, version: 1 })).packet.version).toBe(1);
  expect(await codeOf(viewPacket(context, planning, { meetingId, version: 6 }))).toBe("not-found");
  expect(
    await codeOf(makePacket(context, actorOf("head", "shoko"), { meetingId, version: 6, reason: "x" })),
  ).toBe("forbidden");
});
