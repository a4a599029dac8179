import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withTestDatabase } from "../../../test/support/database.ts";
import { toldChino, toldUnit } from "../../../test/support/toldChino.ts";
import { compareTold, leavesByPath } from "../../../test/support/toldFacts.ts";
import { wordsOf } from "../../../test/support/toldTexts.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { findPlanContent } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { readSample } from "./readSample.ts";
import { seedSample } from "./seedSample.ts";

const facts = JSON.parse(
  await readFile(new URL("../../../test/fixtures/chino_facts.json", import.meta.url), "utf8"),
) as { doubts: string[] };

const databases = await withTestDatabase();
const { plans: planIds } = await seedSample({ databases }, "chino", "chino");
const { plans, doubts } = await inMunicipality(databases.app, "chino", null, async (tx) => {
  const found: PlanContent[] = [];
  for (const id of planIds) found.push((await findPlanContent(tx, id)) as PlanContent);
  return { plans: found, doubts: await tx.selectFrom("doubt").select("reason").execute() };
});

const noContent = {
  source_file: "name of the file that was read",
  prefecture: "left out by the facts: 長野県 is that of the list of municipalities",
  "document.title": "the title of the plan around the chapter is not in the source",
  "plans[].id": "short name of the facts for a plan",
  "*.line": "line of the file that was read",
  "*.indicator_note_line": "line of the file that was read",
  "cross_references.indicators[].note": "told by the test of these two pairs",
  "doubts[]": "compared below, plan by plan",
  "totals.doubts": "counted before the last doubt was added",
};

test("the five plans read back tell every leaf of the facts, and nothing else", () => {
  expect(compareTold(facts, toldChino(plans), noContent)).toEqual([]);
});

test("every word of the plans stands in the facts, but for headings of the source", () => {
  const known = [...leavesByPath(facts).values()].join("\n");
  const words = plans.flatMap((plan) => [
    ...wordsOf(plan),
    ...plan.indicators.map(({ indicator }) => indicator.name),
  ]);
  const ours = new Set(words.filter((word) => !known.includes(word)));
  expect([...ours]).toEqual([
    "計画策定の趣旨・目的・位置付け",
    "努力義務",
    "根拠法",
    "現状と課題",
    "計画の基本理念・目指す将来像",
    "構成",
    "指標名",
    "連携先",
    "関連する計画",
    "事項を含める計画",
  ]);
});

test("each plan has the city's two levels; programmes stand at pillars, and at measures without pillars", () => {
  for (const { version } of plans) {
    expect(version.levels.map(({ ja }) => ja)).toEqual(["施策", "施策の柱"]);
  }
  const levelsOf = plans.map(({ nodes, programmes }) => [
    ...new Set(programmes.map(({ nodeId }) => nodes.find(({ id }) => id === nodeId)?.level)),
  ]);
  expect(levelsOf).toEqual([[1], [1], [1], [1], [0]]);
});

test("every doubt stands with its plan; the first says where the code was taken from", async () => {
  const reasons = doubts.map(({ reason }) => reason);
  expect(facts.doubts.slice(1).filter((reason) => !reasons.includes(reason))).toEqual([]);
  expect(reasons).toHaveLength(facts.doubts.length);
  expect((await readSample("chino")).doubts[0]?.reason).toContain("202142");
});

test("one indicator in two plans: each plan has its own target and prints its own name and unit", () => {
  const adopted = plans.flatMap((plan) =>
    plan.indicators
      .filter(({ indicator }) => indicator.name === "尖石縄文考古館来館者数")
      .map((one) => [plan.plan.id, one.indicator.id, one.targets[0]?.fiscalYear, toldUnit(plan, one)]),
  );
  expect(adopted).toEqual([
    ["chino-strategy-2015", "i06", 2019, "人"],
    ["chino-jomon", "i06", 2027, "人/年"],
  ]);
});

test("the same figure under two definitions stays two indicators: 90.5 → 85 and 90.5 → 100.0", () => {
  const with905 = plans.flatMap(({ indicators }) =>
    indicators
      .filter(({ baselines }) => baselines[0]?.reading.raw === "90.5")
      .map(({ indicator, targets }) => [indicator.name, targets.at(-1)?.reading.raw]),
  );
  expect(with905).toEqual([
    ["自主防災組織訓練参加世帯割合", "85"],
    ["自主防災組織防災訓練実施率", "100.0"],
  ]);
});
