import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { parseFiscalYear } from "../../core/calendar/parseFiscalYear.ts";
import { d } from "../../core/decimal.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import type { IndicatorDocument, SheetDocument } from "../../core/publication/documents.ts";
import { publishedSide } from "../../store/publications.ts";
import { publishReview } from "../publication/publishReview.ts";
import { viewSheet } from "../plan/viewSheet.ts";
import { seedSample } from "./seedSample.ts";

interface FactCell {
  readonly year: string;
  readonly raw: string | null;
  readonly value: number | null;
}
interface Fact {
  readonly name: string;
  readonly suffix: { readonly reposted: boolean };
  readonly unit: string | null;
  readonly baseline: FactCell;
  readonly actuals: readonly FactCell[];
  readonly target: FactCell & { readonly operator: string | null };
  readonly cost_thousand_yen: number | null;
  readonly cost_raw: string;
  readonly department: string;
  readonly sub_row?: string;
  readonly target_shared_with_previous_row?: boolean;
}
interface FactSheet {
  readonly no: number;
  readonly page: number;
  readonly number: readonly number[];
  readonly goal: string;
  readonly direction: string;
  readonly title: string;
  readonly purpose_fact: string;
  readonly programmes: readonly { name: string; department: string | null; tags: string[] }[];
  readonly kpis: readonly Fact[];
  readonly check: readonly {
    department: string;
    analysis_summary: string;
    next_steps_summary: string;
    figures: readonly { label: string; series: Record<string, number> }[];
  }[];
}

const facts = JSON.parse(
  await readFile(new URL("../../../test/fixtures/ojiya_facts.json", import.meta.url), "utf8"),
) as { sheets: FactSheet[]; doubts: { sheet: number | null; kind: string; reason: string }[] };

const context = await withSampleCity();
const planning = actorOf("planning");
await publishReview(context, planning, { planId, fiscalYear: 2020, stage: "final" });
const published = publishedSide(context.databases.publicSide);
const base = `ojiya/${planId}/2020`;

async function sheetOf(no: number): Promise<SheetDocument> {
  const publication = await published.get(`${base}/sheets/${String(no).padStart(2, "0")}`);
  if (publication?.kind !== "sheet") throw new Error(`sheet ${no} is not published`);
  return publication.body as SheetDocument;
}

/** What a cell prints and, as exact text, the figure in it. */
function printedOf(cell: PublishedCell | undefined) {
  const printed = cell?.printed ?? cell?.reading.raw;
  // The figure of a repeated place that prints something else belongs to the home place.
  const figure = cell?.printed === undefined && cell?.reading.kind === "number" ? cell.reading.value : null;
  return { printed, figure };
}

function expectCell(cell: PublishedCell | undefined, fact: { raw: string | null; value: number | null }) {
  const { printed, figure } = printedOf(cell);
  expect(printed).toBe(fact.raw ?? "");
  // A milestone's "事業実施1件" and the like carry no value in the facts.
  expect(figure === null ? null : d(figure).eq(String(fact.value))).toBe(fact.value === null ? null : true);
}

describe("the published sheets say what the facts say", () => {
  test.each(facts.sheets)("sheet $no $title", async (fact) => {
    const sheet = await sheetOf(fact.no);
    expect(sheet.page).toBe(fact.page);
    expect(sheet.path.map(({ number }) => Number(number))).toEqual(fact.number);
    expect(sheet.path.map(({ title }) => title)).toEqual([fact.goal, fact.direction, fact.title]);
    expect(sheet.purpose).toBe(fact.purpose_fact);
    expect(sheet.programmes).toEqual(
      fact.programmes.map(({ name, department, tags }) => ({
        name,
        departments: department ? [department] : [],
        marks: tags,
      })),
    );
    expect(sheet.rows).toHaveLength(fact.kpis.length);
    for (const [place, kpi] of fact.kpis.entries()) {
      const row = sheet.rows[place];
      expect(row?.name).toBe(kpi.name);
      expect(row?.unit).toBe(kpi.unit);
      expect(row?.department).toBe(kpi.department);
      expect(row?.isRepeat).toBe(kpi.suffix.reposted);
      expect(row?.seriesLabel ?? undefined).toBe(kpi.sub_row);
      expect(sheet.baselineYear).toBe(parseFiscalYear(kpi.baseline.year));
      expectCell(row?.baseline, kpi.baseline);
      for (const actual of kpi.actuals) {
        expectCell(row?.actuals[sheet.actualYears.indexOf(parseFiscalYear(actual.year) ?? 0)], actual);
      }
      expect(sheet.targetYear).toBe(parseFiscalYear(kpi.target.year));
      expectCell(row?.target, kpi.target);
      expect(row?.targetRowSpan === 0).toBe(kpi.target_shared_with_previous_row ?? false);
      expectCell(row?.cost, { raw: kpi.cost_raw, value: kpi.cost_thousand_yen });
    }
    expect(
      sheet.checks.map(({ department, analysis, nextSteps }) => ({ department, analysis, nextSteps })),
    ).toEqual(
      fact.check.map((check) => ({
        department: check.department,
        analysis: check.analysis_summary,
        nextSteps: check.next_steps_summary,
      })),
    );
    expect(
      sheet.checks.map(({ figures }) =>
        figures.map(({ label, values }) => ({
          label,
          series: values.map(({ fiscalYear, cell }) => [fiscalYear, Number(printedOf(cell).figure)]),
        })),
      ),
    ).toEqual(
      fact.check.map(({ figures }) =>
        figures.map(({ label, series }) => ({
          label,
          series: Object.entries(series).map(([year, value]) => [parseFiscalYear(year), value]),
        })),
      ),
    );
  });
});

test("the whole: counts of the source", async () => {
  const sheets = await Promise.all(facts.sheets.map(({ no }) => sheetOf(no)));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const cells = rows.flatMap((row) => [
    row.baseline,
    row.actuals[0],
    ...(row.targetRowSpan === 0 ? [] : [row.target]),
  ]);
  const printed = cells.map((cell) => printedOf(cell).printed);
  const costs = rows.map((row) => row.cost.reading);
  expect({
    sheets: sheets.length,
    rows: rows.length,
    filled: printed.filter((text) => text !== "-" && text !== "").length,
    nil: printed.filter((text) => text === "-").length,
    costs: costs.filter(({ kind }) => kind === "number").length,
    zeroCosts: costs.filter((cost) => cost.kind === "number" && d(cost.value).eq(0)).length,
    nilCosts: costs.filter(({ raw }) => raw === "-").length,
    mergedTargets: rows.filter(({ targetRowSpan }) => targetRowSpan === 0).length,
    programmes: sheets.flatMap(({ programmes }) => programmes).length,
    checks: sheets.flatMap(({ checks }) => checks).length,
    figures: sheets.flatMap(({ checks }) => checks.flatMap(({ figures }) => figures)).length,
  }).toEqual({
    sheets: 33,
    rows: 72,
    filled: 196,
    nil: 19,
    costs: 48,
    zeroCosts: 21,
    nilCosts: 24,
    mergedTargets: 1,
    programmes: 69,
    checks: 42,
    figures: 53,
  });
});

test("a repeated indicator is one indicator with two placements, and keeps what the second place prints", async () => {
  const home = (await sheetOf(4)).rows.find(({ name }) => name === "錦鯉の海外展示出展数");
  const repeat = (await sheetOf(18)).rows.find(({ isRepeat }) => isRepeat);
  expect(repeat?.indicatorId).toBe(home?.indicatorId);
  expect(home?.actuals[0]).toMatchObject({ reading: { kind: "number", value: "0", raw: "0か国" } });
  expect(repeat?.actuals[0]).toMatchObject({ reading: { kind: "number", value: "0" }, printed: "-" });
  const document = await published.get(`${base}/indicators/${home?.indicatorId}`);
  const indicator =
    document && document.kind !== "tombstone" ? (document.body as IndicatorDocument) : undefined;
  expect(indicator?.placements.map(({ sheetNo, isRepeat }) => [sheetNo, isRepeat])).toEqual([
    [4, false],
    [18, true],
  ]);
  expect(indicator?.placements[1]?.printedOtherwise[0]?.ja).toContain("「-」");
});

test("staff see every doubt of the source; it is not published", async () => {
  const shown = new Set<string>();
  for (const { no } of facts.sheets) {
    const view = await viewSheet(context, planning, { planId, fiscalYear: 2020, sheetNo: no });
    for (const { reason } of view.doubts) shown.add(reason);
  }
  expect(shown).toEqual(new Set(facts.doubts.map(({ reason }) => reason)));
  const heads = await published.paths("ojiya");
  const bodies = await Promise.all(heads.map(({ path }) => published.get(path)));
  for (const { reason } of facts.doubts) expect(JSON.stringify(bodies)).not.toContain(reason);
});

test("seedSample(context): a second time changes nothing; publishing again changes nothing", async () => {
  expect(await seedSample(context)).toMatchObject({ loaded: false });
  const again = await publishReview(context, planning, { planId, fiscalYear: 2020, stage: "final" });
  expect(again).toEqual({ documents: 183, changed: 0 });
});
