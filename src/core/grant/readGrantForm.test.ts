import { describe, expect, test } from "vitest";
import { readGrantForm } from "./readGrantForm.ts";

const choices = { places: ["n1|shoko"], programmeIds: ["p1", "p2"], seriesIds: ["i1"] };
const head = { id: "g1", planId: "plan", version: 0 };
const typed: Record<string, string> = {
  title: "地元就職サポート事業",
  scheme: "地方創生推進交付金",
  fromFiscalYear: "2020",
  years: "3",
  place: "n1|shoko",
  "programme.p2": "on",
  "kpi.0.name": "利用者数",
  "kpi.0.unit": "人",
  "kpi.0.start": "57,000人",
  "kpi.0.planned.0": "＋4,000",
  "kpi.0.planned.1": "4,000",
  "kpi.0.planned.2": "4,000",
  "cost.0": "1,200",
};
const noPlan = { "kpi.0.planned.0": "", "kpi.0.planned.1": "", "kpi.0.planned.2": "" };
const read = (change: Record<string, string> = {}) => readGrantForm({ ...typed, ...change }, head, choices);
const problemsOf = (change: Record<string, string>) => {
  const result = read(change);
  return result.kind === "problems" ? Object.keys(result.problems) : [];
};

test("readGrantForm(typed, …): a project with its KPI; what is left empty is not known", () => {
  const result = read();
  if (result.kind !== "project") throw new Error(JSON.stringify(result.problems));
  const { project } = result;
  expect(project).toMatchObject({
    nodeLineageId: "n1",
    orgUnitId: "shoko",
    programmeIds: ["p2"],
    kpis: [{ id: "g1-k1", name: "利用者数", seriesId: null, start: { raw: "57,000人" } }],
  });
  expect(project.kpis[0]?.planned.map(({ raw }) => raw)).toEqual(["＋4,000", "4,000", "4,000"]);
  expect(project.plannedCosts.map(({ kind }) => kind)).toEqual(["number", "missing", "missing"]);
});

test("readGrantForm(typed, …): a KPI keeps its id when another is taken out above it", () => {
  const result = read({
    "kpi.0.id": "g1-k2",
    "kpi.1.name": "売上",
    "kpi.1.id": "g2-k1",
    "kpi.2.name": "会員数",
    "kpi.2.link": "i1",
  });
  const kpis = result.kind === "project" ? result.project.kpis : [];
  expect(kpis.map(({ id, name, seriesId }) => [id, name, seriesId])).toEqual([
    ["g1-k2", "利用者数", null],
    ["g1-k1", "売上", null],
    ["g1-k3", "会員数", "i1"],
  ]);
});

describe("readGrantForm(typed, …) names what is wrong", () => {
  test.each<[string, Record<string, string>, string]>([
    ["no name", { title: " " }, "title"],
    ["no scheme", { scheme: "" }, "scheme"],
    ["an era year", { fromFiscalYear: "R3" }, "fromFiscalYear"],
    ["eight years", { years: "8" }, "years"],
    ["a place of another plan", { place: "n9|shoko" }, "place"],
    ["no KPI", { "kpi.0.name": "", "kpi.0.start": "", ...noPlan }, "kpi.0.name"],
    ["figures without a name", { "kpi.1.start": "5" }, "kpi.1.name"],
    ["an increment in words", { "kpi.0.planned.1": "大幅に増やす" }, "kpi.0.planned.1"],
    ["another unit", { "kpi.0.planned.1": "4,000円" }, "kpi.0.planned.1"],
    ["an increment behind the end", { "kpi.0.planned.3": "1" }, "kpi.0.planned.3"],
    ["an unknown indicator", { "kpi.0.link": "i9" }, "kpi.0.link"],
    ["a cost in yen", { "cost.1": "1,200円" }, "cost.1"],
  ])("%s", (_, change, field) => expect(problemsOf(change)).toEqual([field]));
});
