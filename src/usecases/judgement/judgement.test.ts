import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { withTestContext } from "../../../test/support/context.ts";
import { formOf, type PresetForm } from "../../core/judgementForm/presetForm.ts";
import { findJudgementPreset } from "../../core/progress/judgement/presets.ts";
import type { PlanEdit } from "../../core/plan/edit/planEdit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listIndicators } from "../indicator/listIndicators.ts";
import { viewIndicator } from "../indicator/viewIndicator.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { loadYear } from "../plan/loadPlan.ts";
import { viewPlan } from "../plan/viewPlan.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { createPlan } from "../planEdit/createPlan.ts";
import { editPlan } from "../planEdit/editPlan.ts";
import { viewEditor } from "../planEdit/viewEditor.ts";
import { seedSample } from "../seed/seedSample.ts";
import { listPresets } from "./listPresets.ts";
import { retirePreset, savePreset } from "./savePreset.ts";
import { listTrials, tryPreset } from "./tryPreset.ts";
import { viewPreset } from "./viewPreset.ts";

const { context } = await withTestContext();
const { databases } = context;
const actor = commandLineActor("ojiya");
const stranger = commandLineActor("elsewhere");
const clerk = { ...actor, posts: [{ id: "c", role: "clerk" as const, orgUnitId: "shoko", title: "c" }] };
const planId = "ojiya-strategy-2020";
const versionId = `${planId}-v1`;
const year = { planId, fiscalYear: 2020 };

beforeAll(async () => {
  await seedSample({ databases }, "ojiya");
  await seedSample({ databases }, "elsewhere");
});

/** A scale of two grades on the progress rate. */
function twoGrades(limit: string, title = "市の二段階"): PresetForm {
  const form = formOf(findJudgementPreset("pace3")!) as PresetForm;
  const [best, , worst] = form.bands;
  return {
    ...form,
    titleJa: title,
    titleEn: "",
    actsOn: "rate",
    bands: [
      { ...best!, id: "yes", symbol: "○", ja: "達した", en: "", limit },
      { ...worst!, id: "no", symbol: "×", ja: "まだ", en: "" },
    ],
  };
}
/** What an adopted version has cannot be edited, so the test adopts behind the editor's back. */
const adopt = (ref: string, indicatorId: string | null = null) =>
  inMunicipality(databases.app, "ojiya", null, async (tx) => {
    if (indicatorId === null) {
      await tx
        .updateTable("plan_version")
        .set({ judgement_preset_id: ref })
        .where("id", "=", versionId)
        .execute();
    } else {
      await tx
        .updateTable("plan_indicator")
        .set({ judgement_preset_id: ref })
        .where("indicator_id", "=", indicatorId)
        .execute();
    }
    await tx
      .updateTable("plan_version")
      .set((eb) => ({ last_change: eb("last_change", "+", 1) }))
      .execute();
  });
const countsOf = async () => {
  const { counts } = await viewPlan(context, actor, year);
  return Object.fromEntries(counts.map(({ band, count }) => [band, count]));
};

test("savePreset(form) keeps a new scale as version 1 of own1, for its city alone", async () => {
  expect(await savePreset(context, actor, { id: null, form: twoGrades("100") })).toEqual({
    id: "own1",
    version: 1,
    isNew: true,
  });
  const { own } = await listPresets(context, actor);
  expect(own.map(({ preset, uses, isRetired }) => [preset.id, preset.title, uses, isRetired])).toEqual([
    ["own1", { ja: "市の二段階", en: "市の二段階" }, [], false],
  ]);
  expect((await listPresets(context, stranger)).own).toEqual([]);
  await expect(viewPreset(context, stranger, { id: "own1" })).rejects.toMatchObject({ code: "not-found" });
});

test("savePreset refuses what is wrong at its field, and whoever may not", async () => {
  const form = twoGrades("八割");
  await expect(savePreset(context, actor, { id: null, form })).rejects.toMatchObject({
    code: "bad-input",
    fields: { "bands.0.limit": expect.anything() },
  });
  for (const attempt of [
    savePreset(context, clerk, { id: null, form: twoGrades("100") }),
    listPresets(context, clerk),
    viewPreset(context, clerk, { id: "default5" }),
    listTrials(context, clerk),
    retirePreset(context, clerk, { id: "own1", basedOn: 1 }),
  ]) {
    await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
});

test("tryPreset counts a plan's year by the scale and by the present one, and changes nothing", async () => {
  const { preset } = await viewPreset(context, actor, { id: "own1" });
  expect((await listTrials(context, actor))[0]).toMatchObject(year);
  const tried = await tryPreset(context, actor, preset, year);
  const { counts } = await listIndicators(context, actor, { ...year, page: 1, filter: {} });
  expect(tried?.now.counts).toEqual(counts);
  const sum = (bands: readonly { count: number }[] = []) => bands.reduce((n, { count }) => n + count, 0);
  expect(tried?.tried.counts.map(({ band }) => band)).toEqual(["yes", "no", "none"]);
  expect(sum(tried?.tried.counts)).toBe(sum(counts));
  expect(Object.keys(await countsOf())).toContain("onTrack");
  expect(await tryPreset(context, actor, preset, { planId, fiscalYear: 1999 })).toBeNull();
});

test("a plan that has version 1 is judged by it, and keeps it when version 2 is saved", async () => {
  await adopt("own1@1");
  const before = await countsOf();
  expect(before["yes"]).toBeGreaterThan(0);
  const saved = await savePreset(context, actor, { id: "own1", basedOn: 1, form: twoGrades("-1000") });
  expect(saved).toEqual({ id: "own1", version: 2, isNew: true });
  expect(await countsOf()).toEqual(before);
  const { presented } = await inMunicipality(databases.app, "ojiya", null, (tx) =>
    loadYear(tx, planId, 2020, "final"),
  );
  expect(presented.presets.plan.version).toBe(1);
  const { sheet } = await viewSheet(context, actor, { planId, fiscalYear: 2020, sheetNo: 1 });
  const words = sheet.rows.map(({ progress }) => progress.explanation.map(({ ja }) => ja).join(" "));
  expect(words.every((text) => text.includes("判定基準「市の二段階」own1 第1版"))).toBe(true);

  await adopt("own1@2");
  const after = await countsOf();
  expect(after["yes"]).toBeGreaterThan(before["yes"] ?? 0);
  const { uses, versions } = await viewPreset(context, actor, { id: "own1" });
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(uses).toMatchObject([{ presetRef: "own1@2", planId, isOfPlan: true, indicators: 0 }]);
});

test("savePreset makes no version of the same, and refuses one begun from an earlier version", async () => {
  const same = await savePreset(context, actor, { id: "own1", basedOn: 2, form: twoGrades("-1000") });
  expect(same).toEqual({ id: "own1", version: 2, isNew: false });
  await expect(
    savePreset(context, actor, { id: "own1", basedOn: 1, form: twoGrades("50") }),
  ).rejects.toMatchObject({ code: "edited-meanwhile" });
  await expect(
    savePreset(context, actor, { id: "default5", basedOn: 1, form: twoGrades("50") }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("an indicator with a scale of its own is graded and counted by it everywhere", async () => {
  await adopt("default5");
  const { sheet } = await viewSheet(context, actor, { planId, fiscalYear: 2020, sheetNo: 1 });
  const indicatorId = sheet.rows[0]?.indicatorId ?? "";
  await adopt("own1@1", indicatorId);
  const band = expect.stringMatching(/^own1@1\/(yes|no|none)$/);
  const again = await viewSheet(context, actor, { planId, fiscalYear: 2020, sheetNo: 1 });
  expect(
    again.sheet.rows.filter((row) => row.indicatorId === indicatorId).map(({ progress }) => progress.band),
  ).toEqual([band]);
  expect(again.sheet.bands.map(({ id }) => id)).toEqual(expect.arrayContaining(["reached", "own1@1/yes"]));
  const { indicator } = await viewIndicator(context, actor, { ...year, indicatorId });
  expect([indicator.judgementTitle.ja, indicator.series[0]?.progress.band]).toEqual([
    "市の二段階（第1版）",
    band,
  ]);
  const list = await listIndicators(context, actor, { ...year, page: 1, filter: {} });
  const own = list.rows.filter((row) => row.indicatorId === indicatorId);
  expect(own.map((row) => row.band)).toEqual([band]);
  expect(list.counts.filter(({ band: id }) => id.startsWith("own1@1/"))).toEqual([
    { band: own[0]?.band, count: 1 },
  ]);
  const filtered = await listIndicators(context, actor, { ...year, page: 1, filter: { band: own[0]?.band } });
  expect(filtered.rows.map((row) => row.indicatorId)).toEqual([indicatorId]);
});

test("the plan editor offers the city's scales, and refuses one that is not there", async () => {
  const { presets } = await viewEditor(context, actor, { versionId });
  expect(presets.slice(0, 3).map(({ id, title }) => [id, title.ja])).toEqual([
    ["own1@1", "市の二段階（第1版）"],
    ["own1@2", "市の二段階（第2版）"],
    ["default5", "標準5段階"],
  ]);
  const { presets: ofStranger } = await viewEditor(context, stranger, { versionId });
  expect(ofStranger[0]?.id).toBe("default5");
  const levels = [{ ja: "目標", en: "Goal" }];
  const asked = { id: "draft-plan", title: "案", kind: "sectoralPlan" as const, period: null, levels };
  const draftId = await createPlan(context, stranger, asked);
  const edit: PlanEdit = {
    kind: "setVersion",
    change: { field: "judgementPresetId", before: "default5", value: "own1@1" },
  };
  await expect(editPlan(context, stranger, { versionId: draftId, edit })).rejects.toMatchObject({
    code: "not-found",
  });
});

test("retirePreset: one in use stays; another is offered no more, and comes back with a new version", async () => {
  await expect(retirePreset(context, actor, { id: "own1", basedOn: 2 })).rejects.toMatchObject({
    code: "wrong-state",
  });
  await savePreset(context, actor, { id: null, form: twoGrades("70", "試しの基準") });
  await retirePreset(context, actor, { id: "own2", basedOn: 1 });
  const offered = async () => (await viewEditor(context, actor, { versionId })).presets.map(({ id }) => id);
  expect((await offered()).filter((id) => id.startsWith("own2"))).toEqual([]);
  expect((await viewPreset(context, actor, { id: "own2", version: 1 })).isRetired).toBe(true);
  await savePreset(context, actor, { id: "own2", basedOn: 2, form: twoGrades("70", "試しの基準") });
  expect((await offered()).filter((id) => id.startsWith("own2"))).toEqual(["own2@3"]);
});

test("saved versions are never changed or removed, not even by the app itself", async () => {
  for (const statement of [
    sql`update judgement_preset set created_by = 'x'`,
    sql`delete from judgement_preset`,
  ]) {
    const attempt = inMunicipality(databases.app, "ojiya", null, (tx) => statement.execute(tx));
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  }
});
