import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Role } from "../../core/permission/permission.ts";
import type { PlanEdit, SinglePlanEdit } from "../../core/plan/edit/planEdit.ts";
import { isUserError, type UserError } from "../../core/userError.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { changeStatus } from "./changeStatus.ts";
import { createPlan } from "./createPlan.ts";
import { editPlan } from "./editPlan.ts";
import { redoEdit } from "./redoEdit.ts";
import { startNextGeneration } from "./startNextGeneration.ts";
import { startRevision } from "./startRevision.ts";
import { undoEdit } from "./undoEdit.ts";
import { viewEditor } from "./viewEditor.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const colleague = { ...planning, userId: "ojiya-colleague", name: "同僚" };
const revision = { planId, effectiveYear: 2022, reason: "中間見直し", label: "改訂版" };
let versionId: string;

beforeAll(async () => {
  versionId = await startRevision(context, planning, revision);
});

const refusal = (work: Promise<unknown>): Promise<UserError | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => {
      if (isUserError(error)) return error;
      throw error;
    },
  );
const codeOf = async (work: Promise<unknown>) => (await refusal(work))?.code ?? "done";
const view = () => viewEditor(context, planning, { versionId });
const edit = (one: PlanEdit, actor = planning) => editPlan(context, actor, { versionId, edit: one });
const nodeId = (number: string) => `${planId}-v2.${number}`;
const retitle = (number: string, before: string, value: string): SinglePlanEdit => ({
  kind: "setNode",
  nodeId: nodeId(number),
  change: { field: "title", before, value },
});
const titleOf = async (number: string) =>
  (await view()).content.nodes.find(({ id }) => id === nodeId(number))?.title;

/** Every use case of the editor, with what it needs. */
const all = (id: string) =>
  [
    ["editPlan", (actor) => editPlan(context, actor, { versionId: id, edit: retitle("1", "", "x") })],
    ["undoEdit", (actor) => undoEdit(context, actor, { versionId: id })],
    ["redoEdit", (actor) => redoEdit(context, actor, { versionId: id })],
    ["viewEditor", (actor) => viewEditor(context, actor, { versionId: id })],
    ["changeStatus", (actor) => changeStatus(context, actor, { versionId: id, status: "outForComment" })],
  ] satisfies [string, (actor: typeof planning) => Promise<unknown>][];

describe("who may edit", () => {
  test.each<Role>(["head", "clerk", "council", "reader", "administrator"])("%s may not", async (role) => {
    const actor = actorOf(role, role === "head" || role === "clerk" ? "shoko" : null);
    const period = { start: 2025, end: 2029 };
    const works: [string, Promise<unknown>][] = [
      ...all(versionId).map(([name, work]): [string, Promise<unknown>] => [name, work(actor)]),
      ["startRevision", startRevision(context, actor, revision)],
      [
        "startNextGeneration",
        startNextGeneration(context, actor, { planId, newPlanId: "next-plan", title: "次期", period }),
      ],
      [
        "createPlan",
        createPlan(context, actor, { id: "new-plan", title: "新", kind: "basicPlan", period, levels: [] }),
      ],
    ];
    for (const [name, work] of works) expect([name, await codeOf(work)]).toEqual([name, "forbidden"]);
  });

  test("a planner of another city finds neither the version nor its plan", async () => {
    const stranger = actorOf("planning", null, "elsewhere");
    for (const [name, work] of all(versionId)) {
      expect([name, await codeOf(work(stranger))]).toEqual([name, "not-found"]);
    }
    const created = await createPlan(context, planning, {
      id: "own-plan",
      title: "市だけの計画",
      kind: "sectoralPlan",
      period: null,
      levels: [{ ja: "施策", en: "Measure" }],
    });
    expect(await codeOf(viewEditor(context, stranger, { versionId: created }))).toBe("not-found");
    expect(await codeOf(startRevision(context, stranger, { ...revision, planId: "own-plan" }))).toBe(
      "not-found",
    );
  });

  test("a version in force is closed, with the remedy", async () => {
    const inForce = `${planId}-v1`;
    const shown = await viewEditor(context, planning, { versionId: inForce });
    expect(shown.closed?.ja).toContain("改訂");
    const error = await refusal(
      editPlan(context, planning, { versionId: inForce, edit: retitle("1", "", "x") }),
    );
    expect([error?.code, error?.message]).toEqual(["wrong-state", shown.closed?.ja]);
  });
});

describe("several people at once", () => {
  test("two fields of one thing, at the same moment: both stand", async () => {
    const [before] = (await view()).content.nodes.filter(({ id }) => id === nodeId("1"));
    await Promise.all([
      edit(retitle("1", before?.title ?? "", "しごと")),
      edit(
        { kind: "setNode", nodeId: nodeId("1"), change: { field: "number", before: "1", value: "１" } },
        colleague,
      ),
      edit(retitle("2", (await titleOf("2")) ?? "", "ひと"), colleague),
    ]);
    const after = (await view()).content.nodes.find(({ id }) => id === nodeId("1"));
    expect([after?.title, after?.number, await titleOf("2")]).toEqual(["しごと", "１", "ひと"]);
  });

  test("the same field: the later one is told both texts, and nothing is lost", async () => {
    const seen = (await titleOf("3")) ?? "";
    await edit(retitle("3", seen, "まち"), colleague);
    const error = await refusal(edit(retitle("3", seen, "くらし")));
    expect([error?.code, error?.fields]).toEqual([
      "edited-meanwhile",
      { present: { ja: "まち", en: "まち" }, typed: { ja: "くらし", en: "くらし" } },
    ]);
    expect(await titleOf("3")).toBe("まち");
    // The same text typed twice (a double click) is none.
    expect(await codeOf(edit(retitle("3", seen, "まち")))).toBe("done");
  });

  test("one takes back only what is one's own, and not what somebody has built on", async () => {
    await edit(retitle("4", (await titleOf("4")) ?? "", "甲"));
    await edit(retitle("4", "甲", "乙"), colleague);
    const error = await refusal(undoEdit(context, planning, { versionId }));
    expect(error?.code).toBe("edited-meanwhile");
    expect(error?.message).toContain("同僚");
    expect((await undoEdit(context, colleague, { versionId }))?.words.ja).toContain("題名");
    expect(await titleOf("4")).toBe("甲");
    expect(await undoEdit(context, planning, { versionId })).not.toBeNull();
    expect(await redoEdit(context, planning, { versionId })).not.toBeNull();
    expect(await titleOf("4")).toBe("甲");
  });

  test("many edits at once by two people: each is counted, none is lost", async () => {
    const { seq } = await view();
    const add = (title: string): PlanEdit => ({
      kind: "addNode",
      parentId: nodeId("1-1"),
      position: 0,
      number: "",
      title,
    });
    const titles = Array.from({ length: 8 }, (_, place) => `新しい施策${place}`);
    await Promise.all(titles.map((title, place) => edit(add(title), place % 2 === 0 ? planning : colleague)));
    const after = await view();
    const siblings = after.content.nodes.filter(({ parentId }) => parentId === nodeId("1-1"));
    expect(titles.filter((title) => siblings.some((one) => one.title === title))).toEqual(titles);
    expect(siblings.map(({ position }) => position)).toEqual(siblings.map((_, place) => place));
    expect(after.seq).toBe(seq + titles.length);
    expect(after.changes.slice(0, 8).every(({ words }) => words.ja.startsWith("項目「新しい施策"))).toBe(
      true,
    );
  });
});

describe("a paste into the grid", () => {
  const cell = (
    planIndicatorId: string,
    seriesId: string,
    fiscalYear: number,
    value: string,
  ): SinglePlanEdit => ({
    kind: "setValue",
    at: { planIndicatorId, seriesId, kind: "target", term: "annual", fiscalYear },
    before: "",
    value,
  });

  test("5,000 values are saved together in under 3 seconds, and taken back together", async () => {
    const { indicators } = (await view()).content;
    const lines = indicators.flatMap(({ id, indicator }) =>
      indicator.series.map((line) => [id, line.id] as const),
    );
    const edits = Array.from({ length: 5000 }, (_, place) => {
      const [id = "", seriesId = ""] = lines[place % lines.length] ?? [];
      return cell(id, seriesId, 2025 + Math.floor(place / lines.length), String(place));
    });
    const start = performance.now();
    await edit({ kind: "many", edits });
    const saved = performance.now() - start;
    const targets = () =>
      inMunicipality(context.databases.app, "ojiya", null, async (tx) =>
        (await findPlanOfVersion(tx, versionId))?.indicators.flatMap((one) => one.targets),
      );
    expect((await targets())?.filter(({ term }) => term === "annual").length).toBe(5000);
    await undoEdit(context, planning, { versionId });
    expect((await targets())?.filter(({ term }) => term === "annual").length).toBe(0);
    expect(saved).toBeLessThan(3000);
    console.info(`5,000 values saved in ${Math.round(saved)} ms`);
  });

  test("one bad cell refuses them all and names every bad one", async () => {
    const [adopted] = (await view()).content.indicators.filter(({ direction }) => direction === "increase");
    const id = adopted?.id ?? "";
    const series = adopted?.indicator.series[0]?.id ?? "";
    const error = await refusal(
      edit({
        kind: "many",
        edits: [cell(id, series, 2021, "10"), cell(id, series, 2022, "12,34"), cell(id, series, 2023, "1/2")],
      }),
    );
    expect([error?.code, Object.keys(error?.fields ?? {})]).toEqual(["bad-input", ["1", "2"]]);
    expect(error?.fields["1"]?.ja).toMatch(/目標値（2022年度）.*12,34/);
  });

  test("characters that no column takes are refused in words", async () => {
    for (const bad of ["a\u0000b", "a\ud800"]) {
      expect(await codeOf(edit(retitle("1", "しごと", bad)))).toBe("bad-input");
    }
  });
});

describe("what the city has beside the version", () => {
  test("an indicator is adopted, given up and taken back; its definition stays", async () => {
    const own = "own-plan-v1";
    const change = (one: PlanEdit) => editPlan(context, planning, { versionId: own, edit: one });
    const { focusId } = await change({
      kind: "addNode",
      parentId: null,
      position: 0,
      number: "1",
      title: "施策",
    });
    const node = focusId ?? "";
    const before = await viewEditor(context, planning, { versionId: own });
    expect(before.adoptable.map(({ indicatorId }) => indicatorId)).toContain("i02");
    await change({ kind: "adoptIndicator", nodeId: node, position: 0, indicatorId: "i02" });
    const programme = before.programmes[0]?.id ?? "";
    await change({
      kind: "placeProgramme",
      nodeId: node,
      position: 0,
      programmeId: programme,
      number: "",
      name: "",
    });
    const { content, adoptable } = await viewEditor(context, planning, { versionId: own });
    expect(content.indicators.map(({ indicator }) => indicator.id)).toEqual(["i02"]);
    expect(content.programmes.map(({ programmeId }) => programmeId)).toEqual([programme]);
    expect(adoptable.map(({ indicatorId }) => indicatorId)).not.toContain("i02");
    await undoEdit(context, planning, { versionId: own });
    await undoEdit(context, planning, { versionId: own });
    const back = await viewEditor(context, planning, { versionId: own });
    expect([back.content.indicators, back.content.programmes]).toEqual([[], []]);
    expect(back.adoptable).toEqual(before.adoptable);
    expect(back.programmes).toEqual(before.programmes);
    expect(
      await codeOf(change({ kind: "adoptIndicator", nodeId: node, position: 0, indicatorId: "no" })),
    ).toBe("not-found");
  });

  test("a doubt about a node that goes stays with the plan, and finds the node again", async () => {
    const owner = context.databases.owner;
    const about = nodeId("2-1-1");
    const doubt = { id: "doubt", municipality_id: "ojiya", plan_version_id: versionId, node_id: about };
    const rest = {
      indicator_id: null,
      kind: "note",
      field: "",
      chosen: "",
      alternatives: "[]",
      reason: "",
      confidence: "",
    };
    await owner
      .insertInto("doubt")
      .values({ ...doubt, ...rest })
      .execute();
    const nodeOf = async () =>
      (
        await owner
          .selectFrom("doubt")
          .select("node_id")
          .where("id", "=", "doubt")
          .where("municipality_id", "=", "ojiya")
          .executeTakeFirst()
      )?.node_id;
    await edit({ kind: "removeNode", nodeId: about });
    expect(await nodeOf()).toBeNull();
    await undoEdit(context, planning, { versionId });
    expect(await nodeOf()).toBe(about);
  });
});
