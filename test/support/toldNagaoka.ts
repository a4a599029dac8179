import type { StatedFigure } from "../../src/core/plan/block.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import type { PlanSection } from "../../src/core/plan/section.ts";
import { partsOf, type Parts, type SamplePlan } from "./samplePlan.ts";
import { yearsIn } from "./toldFacts.ts";
import { boundOf, inYen, toldFinance, toldSubsidy, toldTime } from "./toldNagaokaMoney.ts";
import { figureIn, figuresOf, itemsOf, textOf, titlesOf } from "./toldTexts.ts";

/** What the plan of 長岡市 that was read back says, in the shape of the facts file. */
export function toldNagaoka({ plan, doubts }: SamplePlan) {
  const at = partsOf(plan);
  const { nodes } = plan;
  const departments = plan.plan.departments.map(
    ({ orgUnitId }) => plan.orgUnits.find(({ id }) => id === orgUnitId)?.name,
  );
  const slides = at.below("achievements").map((slide) => toldSlide(at, slide));
  const policies = nodes.filter(({ level }) => level === 0).map((policy) => toldPolicy(policy, nodes));
  const finance = figuresOf(at.contentOf("s37-finance"));
  return {
    municipality: plan.municipality.name,
    code: plan.municipality.code,
    prefecture: plan.municipality.prefecture,
    document: {
      title: plan.plan.title,
      issuer_raw: departments[0],
      departments,
      issued_raw: plan.version.issued,
      issued_year: plan.version.issued,
      parts: plan.sections.filter(({ parentId, title }) => !parentId && title).map(({ title }) => title),
      purpose: textOf(at.contentOf("purpose")),
    },
    vision: {
      title: at.sectionOf("vision").title,
      facts: titlesOf(at.contentOf("vision")),
      evaluation: textOf(at.contentOf("vision"), "評価"),
    },
    population_outlook: {
      outlook: figuresOf(at.contentOf("population"), "展望").map(toldOutlook),
      actual: figuresOf(at.contentOf("population"), "実績と見込み").map(toldOutlook),
      conclusion: textOf(at.contentOf("population"), "まとめ"),
      comparison_chart: toldChart(at),
    },
    tables: {
      social_change: toldTable(at, "social-change"),
      natural_change: toldTable(at, "natural-change"),
      total_fertility_rate: {
        ...toldTable(at, "tfr"),
        definition: at.tableOf("tfr").notes[0]?.text,
        source: at.tableOf("tfr").source,
      },
      change_sources: at.tableOf("natural-change").source?.split("／"),
    },
    policies,
    slides_title: at.sectionOf("achievements").title,
    slides,
    subsidies: at.tableOf("s34-subsidies").rows.map((row) => toldSubsidy(at, row)),
    agreements: at.eventsOf("s34-agreements").map(({ time, text, note }) => {
      const [, what, counterparts] = /^(.*)（(.*)）$/.exec(text) ?? [];
      return { date: toldTime(time), counterparts: counterparts?.split("、"), what, scope_raw: note };
    }),
    awards: at.eventsOf("s35-awards").map(({ time, text }) => {
      const [, award, winner, by] = /^(.*) 受賞：([^（]*)(?:（(.*)）)?$/.exec(text) ?? [];
      return { date: toldTime(time), award, winner, by: by?.split("、") };
    }),
    finance: toldFinance(finance),
    doubts: doubts.map(({ reason }) => reason),
    totals: {
      policies: policies.length,
      policy_achievements: nodes.filter(({ level }) => level === 1).length,
      slides: slides.length,
      slide_facts: slides.flatMap((slide) => slide.facts).length,
      slide_figures: slides.flatMap((slide) => slide.figures).length,
      slide_events: slides.flatMap((slide) => slide.events).length,
      slides_without_figures: slides.filter((slide) => slide.figures.length === 0).length,
      subsidies: at.tableOf("s34-subsidies").rows.length,
      agreements: at.eventsOf("s34-agreements").length,
      awards: at.eventsOf("s35-awards").length,
      finance_figures: finance.filter(({ reading }) => reading.kind === "number").length,
      population_tables: 3,
      population_table_cells: ["social-change", "natural-change", "tfr"].flatMap((id) =>
        at.tableOf(id).rows.flatMap(({ cells }) => cells),
      ).length,
    },
  };
}

function toldPolicy({ id, number, title, purpose }: PlanNode, nodes: readonly PlanNode[]) {
  const achievements = nodes.filter(({ parentId }) => parentId === id);
  return {
    no: number,
    title,
    aim: purpose,
    achievements: achievements.map((one) => ({
      fact: one.title,
      figures: figuresOf(one.content).map(toldFigure),
    })),
  };
}

const tableNames: Readonly<Record<string, string>> = {
  subsidy: "subsidies",
  agreement: "agreements",
  award: "awards",
  finance: "finance",
};

function toldSlide(at: Parts, { id, number, page, title, content }: PlanSection) {
  const tables = at.below(id).map(({ kind }) => tableNames[kind]);
  return {
    no: Number(number),
    page,
    title,
    facts: titlesOf(content),
    figures: figuresOf(content).map(toldFigure),
    events: at.eventsOf(id).map(toldEvent),
    partners: titlesOf(content, "連携先"),
    steps: maybe(
      itemsOf(content, "起業までの段階").map((step) => ({
        no: step.number,
        name: step.title,
        programme: step.text,
      })),
    ),
    next_steps: maybe(titlesOf(content, "今後の取組")),
    rank_notes: maybe(titlesOf(content, "順位の補足")),
    data_caveats: maybe(titlesOf(content, "数値の注意")),
    related: maybe(itemsOf(content, "関連").map(toldRelated)),
    tables: maybe(tables),
  };
}

function toldRelated({ title, text }: { title: string; text: string | null }) {
  const slide_page = /^(\d+)ページ$/.exec(text ?? "")?.[1];
  return slide_page ? { slide_page: Number(slide_page), subsidy: title } : { policy: title, note: text };
}

function toldEvent({ time, text, note, planned }: ReturnType<Parts["eventsOf"]>[number]) {
  const end_raw = /^(.*)まで$/.exec(note ?? "")?.[1];
  return {
    time: toldTime(time),
    event: text,
    scope_raw: end_raw === undefined ? (note ?? undefined) : undefined,
    end_raw,
    status: planned ? "予定" : undefined,
  };
}

const lengthOfTime = /^(?:この)?(\d{1,2})年間?$/;

/** What stands beside a figure is told apart by its words. */
function toldFigure({ label, reading, unit, time, source, note }: StatedFigure) {
  const notes = note?.split(/、|から/) ?? [];
  const roles = ["開始", "開館"];
  const period_raw = [time ?? "", ...notes].find((one) => lengthOfTime.test(one));
  const pool = /^(\d+)mプール/.exec(notes.join())?.[1];
  const isOther = (one: string) =>
    !roles.includes(one) && one !== "見込み" && !/倍|プール/.test(one) && !lengthOfTime.test(one);
  return {
    label,
    raw: reading.raw,
    ...inYen(reading, unit),
    time: time === null || lengthOfTime.test(time) ? null : toldTime(time),
    source: source ?? undefined,
    ...boundOf(reading),
    time_role: notes.find((one) => roles.includes(one)),
    kind: notes.find((one) => one === "見込み"),
    change_raw: notes.find((one) => one.includes("倍")),
    note: notes.find(isOther),
    period_raw,
    period_years: period_raw && Number(lengthOfTime.exec(period_raw)?.[1]),
    pool_length_m: pool && Number(pool),
  };
}

function toldOutlook({ label, reading, unit, time, note }: StatedFigure) {
  const notes = note?.split("、") ?? [];
  const isCondition = (one: string) => one.endsWith("場合");
  const isRest = (one: string) => !isCondition(one) && !one.startsWith("均衡") && !one.startsWith("以降");
  return {
    label,
    raw: reading.raw,
    value: figureIn(reading),
    unit,
    year: time === null ? undefined : yearsIn(time)[0],
    ...boundOf(reading),
    condition: notes.find(isCondition),
    value_note: notes.find((one) => one.startsWith("均衡")),
    after: notes.find((one) => one.startsWith("以降")),
    judgement: notes.find(isRest),
  };
}

function toldChart(at: Parts) {
  const { title, content } = at.sectionOf("population-chart");
  const rows = at.tableOf("population-chart").rows;
  return {
    title,
    values_legible: textOf(content) !== "グラフの値は収録されていない。",
    series: rows.map(({ label }) => label),
    actual_years_raw: titlesOf(content, "実績の年"),
    sources: rows.map(({ label, cells }) => ({
      series: label,
      source: cells[0]?.reading.raw,
      note: cells[0]?.note ?? undefined,
    })),
  };
}

function toldTable(at: Parts, id: string) {
  const { unit, columns, rows } = at.tableOf(id);
  return {
    title: at.sectionOf(id).title,
    unit,
    rows: rows.map(({ label, cells }) => ({
      name: label,
      cells: cells.map(({ reading }, place) => ({
        year: yearsIn(columns[place] ?? "")[0],
        raw: reading.raw,
        value: figureIn(reading),
      })),
    })),
  };
}

/** The facts have no key for a list that a slide does not print. */
const maybe = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);
