import type { Placement, PlanIndicator, PlanValue } from "../../src/core/indicator/indicator.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { timeIn } from "./toldFacts.ts";
import { figureIn, figuresOf, itemsOf, textOf, titlesOf } from "./toldTexts.ts";

/** What the five plans of 茅野市 that were read back say, in the shape of the facts file. */
export function toldChino(plans: readonly PlanContent[]) {
  const [first] = plans;
  const toldPlans = plans.map(toldPlan);
  const measures = toldPlans.flatMap((plan) => plan.measures);
  const pillars = measures.flatMap((measure) => measure.pillars);
  const indicators = measures.flatMap((measure) => measure.indicators);
  const programmes = plans.flatMap((plan) => plan.programmes);
  const shared = sharedProgrammes(plans);
  return {
    municipality: first?.municipality.name,
    code: first?.municipality.code,
    document: {
      chapter_no: first?.plan.collection?.number,
      chapter_title: first?.plan.collection?.title,
    },
    levels: first && titlesOf(contentOf(first, "measures"), "構成"),
    plans: toldPlans,
    cross_references: {
      shared_programmes: shared,
      indicators: sameFigures(plans),
      plan_in_plan: plans.flatMap(toldReferences),
    },
    totals: {
      plans: plans.length,
      measures: measures.length,
      pillars: pillars.length,
      programmes: programmes.length,
      distinct_programmes: new Set(programmes.map(({ programmeId }) => programmeId)).size,
      shared_programmes: shared.length,
      indicators: indicators.length,
      indicators_with_numeric_targets: indicators.filter((one) => one.final_target?.kind === "数値").length,
      indicators_target_to_be_set: indicators.filter((one) => one.final_target?.kind === "今後設定").length,
      indicators_with_mid_target_column: indicators.filter((one) => one.mid_target).length,
      measures_without_indicators: measures.filter((one) => one.indicators.length === 0).length,
      target_below_baseline: indicators.filter((one) => one.target_below_baseline).length,
    },
  };
}

function toldPlan(content: PlanContent) {
  const { plan, version, orgUnits, nodes } = content;
  const [charge] = plan.departments;
  const department = orgUnits.find(({ id }) => id === charge?.orgUnitId)?.name;
  const department_unit = charge?.office ?? null;
  const period = version.period;
  const period_raw = period && `${period.start}年度～${period.end}年度`;
  const inCharge = `【担当 ${department}${department_unit ? `（${department_unit}）` : ""}】`;
  const law = itemsOf(contentOf(content, "legalBasis"), "根拠法")[0];
  const vision = itemsOf(contentOf(content, "vision"))[0];
  return {
    title: plan.title,
    period_raw,
    from_year: period?.start ?? null,
    to_year: period?.end ?? null,
    department,
    department_unit,
    header_raw: period_raw ? `計画期間 ${period_raw} ${inCharge}` : inCharge,
    purpose: textOf(contentOf(content, "purpose")),
    legal_basis: law ? { law: law.title, article_raw: law.number } : null,
    issues: titlesOf(contentOf(content, "issues")),
    issue_figures: figuresOf(contentOf(content, "issues")).map(({ label, reading, unit, time, source }) => ({
      label,
      raw: reading.raw,
      value: figureIn(reading),
      unit,
      year_raw: time,
      ...timeIn(time ?? ""),
      source: source ?? undefined,
    })),
    vision_title: vision?.title ?? null,
    vision_summary: vision?.text ?? textOf(contentOf(content, "vision")),
    measures: nodes.filter(({ level }) => level === 0).map((node) => toldMeasure(content, node)),
  };
}

function toldMeasure(content: PlanContent, node: PlanNode) {
  return {
    no: node.number,
    title: node.title,
    subtitle: node.subtitle,
    summary: node.purpose,
    indicator_note: node.indicatorNote,
    indicators: content.placements
      .filter(({ nodeId }) => nodeId === node.id)
      .map((placement) => toldIndicator(content, node, placement)),
    pillars: content.nodes
      .filter(({ parentId }) => parentId === node.id)
      .map((pillar) => ({
        no: pillar.number,
        title: pillar.title,
        summary: pillar.purpose,
        partners: titlesOf(pillar.content, "連携先"),
        programmes: toldProgrammes(content, pillar),
        fields: toldFields(pillar),
      })),
    programmes: toldProgrammes(content, node),
  };
}

function toldFields({ content }: PlanNode) {
  const fields = itemsOf(content, "分野").map(({ number, title }) => `${number}${title}`);
  return fields.length > 0 ? fields : undefined;
}

function toldProgrammes({ programmes }: PlanContent, node: PlanNode) {
  return programmes.filter(({ nodeId }) => nodeId === node.id).map(({ name }) => ({ title: name }));
}

function toldIndicator(content: PlanContent, node: PlanNode, placement: Placement) {
  const adopted = adoptedAt(content, placement);
  const [series] = adopted.indicator.series;
  const unit_raw = toldUnit(content, adopted);
  const condition = /^[^(]*\((.*)\)$/.exec(unit_raw ?? "")?.[1];
  const organisations = /(\d+)組織/.exec(condition ?? "")?.[1];
  const [baseline] = adopted.baselines;
  const final = adopted.targets.find(({ term }) => term === "final");
  const [from, to] = [baseline, final].map((cell) => figureIn(cell?.reading));
  return {
    name: placement.printedName,
    unit_raw,
    unit: series?.unit,
    unit_condition: condition,
    baseline: toldCell(node, "現況値", baseline),
    mid_target: toldCell(
      node,
      "中間目標",
      adopted.targets.find(({ term }) => term === "mid"),
    ),
    final_target: toldCell(node, "最終目標", final),
    direction: { increase: "増加", unstated: null }[adopted.direction as string],
    kind: adopted.indicator.timeBasis === "planCumulative" ? "期間累計" : undefined,
    per: /^(.*)当たり/.exec(placement.printedName)?.[1] ?? toldPerYear(adopted, unit_raw, placement),
    [adopted.indicator.formula ? "denominator" : "population"]: organisations && Number(organisations),
    target_below_baseline: Number(to) < Number(from) && to !== null ? true : undefined,
  };
}

/** Only where this place itself says so; the indicator may know it from its other plan. */
function toldPerYear({ indicator }: PlanIndicator, unit: string | null, { printedName }: Placement) {
  const isSaid = unit?.endsWith("/年") || printedName.includes("年間");
  return isSaid && indicator.timeBasis === "annualFlow" ? "年" : undefined;
}

/** The unit as the plan prints it. */
export function toldUnit({ placements }: PlanContent, { id, indicator }: PlanIndicator): string | null {
  const [series] = indicator.series;
  const placement = placements.find(({ planIndicatorId }) => planIndicatorId === id);
  const otherwise = placement?.printedOtherwise[`unit.${series?.id}`];
  return otherwise ?? series?.printedUnit ?? series?.unit ?? null;
}

function toldCell({ indicatorColumns }: PlanNode, head: string, cell: PlanValue | undefined) {
  if (!cell) return null;
  const { reading, operator, fiscalYear } = cell;
  const isLater = reading.kind === "missing" && reading.reason === "toBeSet" && operator === "toBeSet";
  const isDash = reading.kind === "missing" && reading.reason === "nil";
  return {
    year: fiscalYear,
    column_raw: indicatorColumns?.find((column) => column === `${head} (${fiscalYear})`),
    raw: reading.raw,
    value: figureIn(reading),
    kind: isLater
      ? "今後設定"
      : isDash
        ? "記号(意味不明)"
        : reading.kind === "number"
          ? "数値"
          : reading.kind,
    code: isLater ? "to-be-set" : undefined,
  };
}

function sharedProgrammes(plans: readonly PlanContent[]) {
  const all = plans.flatMap((plan) => plan.programmes.map((placed) => ({ plan, placed })));
  return [...Map.groupBy(inReadingOrder(plans, all), ({ placed }) => placed.programmeId).values()]
    .filter((places) => places.length > 1)
    .map((places) => ({
      programme: places[0]?.placed.name,
      places: places.map(({ plan, placed }) => {
        const pillar = plan.nodes.find(({ id }) => id === placed.nodeId);
        const measure = plan.nodes.find(({ id }) => id === pillar?.parentId);
        return { plan: plan.plan.title, measure: measure?.number, pillar: pillar?.number };
      }),
    }));
}

function inReadingOrder<T extends { placed: { nodeId: string } }>(
  plans: readonly PlanContent[],
  all: readonly T[],
): T[] {
  const order = plans.flatMap((plan) => plan.nodes.map(({ id }) => id));
  return all.toSorted((a, b) => order.indexOf(a.placed.nodeId) - order.indexOf(b.placed.nodeId));
}

/** Indicators of two plans whose baselines print the same figure in the same unit. */
function sameFigures(plans: readonly PlanContent[]) {
  const rows = plans.flatMap((plan) =>
    plan.placements.map((placement) => {
      const adopted = adoptedAt(plan, placement);
      const measure = plan.nodes.find(({ id }) => id === placement.nodeId)?.number;
      const key = `${adopted.baselines[0]?.reading.raw} ${adopted.indicator.series[0]?.unit}`;
      return { key, says: { plan: plan.plan.title, measure, name: placement.printedName } };
    }),
  );
  return [...Map.groupBy(rows, ({ key }) => key)]
    .filter(([key, same]) => /\d/.test(key) && new Set(same.map(({ says }) => says.plan)).size > 1)
    .map(([, [a, b]]) => ({ a: a?.says, b: b?.says }));
}

function toldReferences(content: PlanContent) {
  const plan = content.plan.title;
  const ofNodes = content.nodes.flatMap(({ number, title, content: blocks }) =>
    titlesOf(blocks, "関連する計画").map((to) => ({ from: { plan, pillar: number, title }, to })),
  );
  const ofPlan = itemsOf(contentOf(content, "purpose"), "事項を含める計画");
  return [
    ...ofNodes,
    ...ofPlan.map(({ title, text }) => ({
      from: { plan, pillar: null, title: null },
      to: title,
      legal_basis: text,
    })),
  ];
}

function adoptedAt({ indicators }: PlanContent, { planIndicatorId }: Placement): PlanIndicator {
  return indicators.find(({ id }) => id === planIndicatorId) as PlanIndicator;
}

const contentOf = ({ sections }: PlanContent, kind: string) =>
  sections.find((section) => section.kind === kind)?.content ?? [];
