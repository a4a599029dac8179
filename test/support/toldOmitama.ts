import { d } from "../../src/core/decimal.ts";
import type { PlanIndicator, PlanValue, Series } from "../../src/core/indicator/indicator.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { toUnit } from "../../src/core/text/unit.ts";
import { partsOf, type Parts } from "./samplePlan.ts";
import { timeIn, yearsIn } from "./toldFacts.ts";
import { figureIn, figuresOf, itemsOf, textOf, titlesOf } from "./toldTexts.ts";

/** What the plan of 小美玉市 that was read back says of itself and of its tree, in the shape of the facts file. */
export function toldOmitama(plan: PlanContent) {
  const at = partsOf(plan);
  const { content: progress } = at.sectionOf("progress");
  const frequency = textOf(progress, "時期");
  return {
    municipality: plan.municipality.name,
    code: plan.municipality.code,
    prefecture: plan.municipality.prefecture,
    plan: toldPlan(plan, at),
    national: toldNational(plan, at),
    levels: titlesOf(at.contentOf("tree"), "構成"),
    policy_areas: plan.nodes.filter(({ level }) => level === 0).map((area) => toldArea(plan, area)),
    implementation_principles: itemsOf(at.contentOf("realisation")).map(({ number, title, text }) => ({
      no: Number(number),
      title,
      summary: text,
    })),
    progress_management: {
      frequency_raw: frequency,
      frequency: /^(.*?)ごと/.exec(frequency ?? "")?.[1],
      objects: titlesOf(progress, "確認の対象"),
      consequence: textOf(progress, "見直し"),
      criteria: titlesOf(progress, "見直しの観点"),
    },
    citizen_meeting: toldMeeting(at),
    glossary: itemsOf(at.contentOf("glossary")).map(({ title, text }) => ({ term: title, short: text })),
    programme_targets: {
      promise: textOf(at.contentOf("viewpoints"), "施策・事業の目標"),
      slots_empty: plan.placements.every(({ nodeId }) =>
        plan.nodes.some(({ id, level }) => id === nodeId && level === 0),
      ),
    },
  };
}

function toldPlan({ plan, version, sections }: PlanContent, { contentOf }: Parts) {
  const first = contentOf("aim").flatMap((block) => (block.kind === "events" ? block.items : []))[0];
  const issued = timeIn(version.issued ?? "");
  const vision = itemsOf(contentOf("scope"), "人口ビジョン")[0];
  const [final, mid] = figuresOf(contentOf("scope"));
  const [method] = contentOf("method");
  const [personas, issues] = figuresOf(contentOf("method"));
  const period = textOf(contentOf("scope"), "総合戦略の期間");
  return {
    title: plan.title,
    nickname: plan.nickname,
    slogan: titlesOf(contentOf("name")),
    issued_raw: version.issued,
    issued_year: issued.year,
    issued_month: issued.month,
    generation: version.generation,
    period: {
      raw: period,
      from_year: version.period?.start,
      to_year: version.period?.end,
      years: Number(/(\d+)か年/.exec(period ?? "")?.[1]),
    },
    predecessor: {
      title: version.predecessor?.title === first?.text ? first?.text : undefined,
      issued_raw: first?.time,
      issued_year: yearsIn(first?.time ?? "")[0],
    },
    population_vision: {
      title: vision?.title,
      action: vision?.text,
      final_year_raw: final?.reading.raw,
      final_year: yearsIn(final?.reading.raw ?? "")[0],
      mid_year_raw: mid?.reading.raw,
      mid_year: yearsIn(mid?.reading.raw ?? "")[0],
    },
    upper_plan: textOf(contentOf("revision"), "上位計画"),
    name_meaning: textOf(contentOf("name"), "名称に込めた思い"),
    philosophy: titlesOf(contentOf("philosophy")),
    philosophy_note: textOf(contentOf("philosophy")),
    viewpoints: itemsOf(contentOf("viewpoints")).map(({ number, title }) => ({ no: number, title })),
    revision_rules: itemsOf(contentOf("mapping"), "改定の扱い").map(({ title, text }) => ({
      part: title,
      action: text,
    })),
    method: {
      name: method?.label,
      summary: textOf(contentOf("method"), method?.label),
      basis_summary: textOf(contentOf("method"), "基になった聞き取り"),
      persona_count_raw: personas?.reading.raw,
      persona_count: figureIn(personas?.reading),
      issue_count_raw: issues?.reading.raw,
      issue_count: figureIn(issues?.reading),
    },
    participants: titlesOf(contentOf("preface"), "策定への参画"),
    toc: sections
      .filter(({ page }) => page !== null)
      .map(({ number, title, page }) => ({
        title: number === "■" ? `${number}${title}` : `${number} ${title}`,
        page,
      })),
  };
}

function toldNational({ nodes }: PlanContent, { contentOf }: Parts) {
  const mapping = contentOf("mapping").flatMap((block) => (block.kind === "mapping" ? block.rows : []));
  return {
    policy_title: textOf(contentOf("national"), "国の方針"),
    new_viewpoints: itemsOf(contentOf("national"), "新たな視点").map(
      ({ number, title }) => `${number}${title}`,
    ),
    fields_2020: titlesOf(contentOf("national"), "2020年度における各分野の主要な取組"),
    goal_mapping: {
      rows: mapping.map(({ theirs, number, ours, lineageId }) => ({
        national_goal: theirs,
        city_goal_no: Number(number),
        city_goal: ours,
        policy_area: Number(nodes.find((node) => node.lineageId === lineageId)?.number),
      })),
    },
  };
}

function toldMeeting({ sectionOf }: Parts) {
  const { title, content } = sectionOf("meeting");
  const year_raw = textOf(content, "開催年度");
  return {
    title,
    year_raw,
    year: yearsIn(year_raw ?? "")[0],
    groups: itemsOf(content, "参加した団体").map((group) => {
      const [heading, summary] = (group.text ?? "").split("：");
      if (group.title === "（団体名の記載なし）") return { name: null, heading, summary };
      const [sessions] = figuresOf(content, group.title);
      const [from_raw = "", to_raw = ""] = sessions?.time?.split("～") ?? [];
      const [from, to] = [timeIn(from_raw), timeIn(to_raw)];
      return {
        name: group.title,
        summary: group.text,
        sessions: sessions && {
          raw: sessions.reading.raw,
          value: figureIn(sessions.reading),
          frequency_raw: sessions.note,
          from_raw,
          from_year: from.year,
          from_month: from.month,
          to_raw,
          to_year: to.year,
          to_month: to.month,
        },
      };
    }),
  };
}

function toldArea(plan: PlanContent, area: PlanNode) {
  const [, baseline, target] = area.indicatorColumns ?? [];
  return {
    no: Number(area.number),
    title: area.title,
    summary: area.purpose,
    indicators_header: { baseline, target },
    indicators: plan.placements
      .filter(({ nodeId }) => nodeId === area.id)
      .map(({ planIndicatorId, printedName }) => ({
        name: printedName,
        ...toldIndicator(plan.indicators.find(({ id }) => id === planIndicatorId) as PlanIndicator),
      })),
    directions: childrenOf(plan, area).map((direction) => ({
      no: Number(direction.number),
      title: direction.title,
      title_in_outline: variantAt(direction, "施策の体系"),
      title_variants: direction.variants.some(({ place }) => place === "前半の冊子")
        ? [variantAt(direction, "前半の冊子")]
        : undefined,
      measures: childrenOf(plan, direction).map((measure) => toldMeasure(plan, measure)),
    })),
    title_variants: area.variants.length > 0 ? area.variants.map(({ text }) => text) : undefined,
  };
}

function toldMeasure({ programmes }: PlanContent, measure: PlanNode) {
  return {
    no: measure.number,
    title: measure.title,
    summary: measure.purpose,
    programmes: programmes
      .filter(({ nodeId }) => nodeId === measure.id)
      .map((programme) => ({
        code: programme.number,
        title: programme.name,
        experience_chain: programme.marks.includes("体験鎖設計"),
        summary: textOf(programme.content),
        in_front_pamphlet: textOf(programme.content, "前半の冊子") === "掲載なし" ? false : undefined,
        title_in_front_pamphlet: variantAt(programme, "前半の冊子"),
      })),
    title_variants:
      measure.variants.length > 0
        ? { outline: variantAt(measure, "施策の体系"), front: variantAt(measure, "前半の冊子") }
        : undefined,
  };
}

const childrenOf = ({ nodes }: PlanContent, { id }: PlanNode) =>
  nodes.filter(({ parentId }) => parentId === id);

const variantAt = ({ variants }: Pick<PlanNode, "variants">, where: string) =>
  variants.find(({ place }) => place === where)?.text;

/** A row of the table of basic goals: one series, two with one target in common, or two with a target each. */
function toldIndicator(adopted: PlanIndicator) {
  const { indicator, targets } = adopted;
  const [first, second] = indicator.series.map((series) => toldSeries(adopted, series));
  if (!first || !second) return { ...first, direction: toldDirection(adopted, first?.baseline.value ?? 0) };
  const both = [first, second];
  if (targets.some(({ sharedWithSeriesId }) => sharedWithSeriesId === indicator.series[0]?.id)) {
    const note = adopted.baselines[1]?.note;
    const baselines = both.map(({ label, baseline }, place) => ({
      group: label,
      ...baseline,
      source: adopted.baselines[place]?.period,
    }));
    return {
      baseline_raw: `${baselines.map(({ raw }) => raw).join(" ")} (${baselines[0]?.source})`,
      baselines,
      target: { ...first.target, group: null },
      direction: `${toldDirection(adopted, 1)}(${first.label})。${second.label}は${note}`,
    };
  }
  return {
    source: indicator.source ?? undefined,
    formula: indicator.formula ?? undefined,
    baseline_raw: both.map(({ baseline }) => baseline.raw).join(" "),
    target_raw: both.map(({ target }) => target?.raw).join(" "),
    parts: both.map(({ label, baseline, target, isKept }) => ({
      part: label,
      baseline,
      target,
      direction: isKept ? "維持" : toldDirection(adopted, 1),
    })),
  };
}

function toldSeries({ baselines, targets }: PlanIndicator, { id, label, unit }: Series) {
  const baseline = baselines.find(({ seriesId }) => seriesId === id) as PlanValue;
  const target = targets.find(({ seriesId }) => seriesId === id) as PlanValue;
  const isText = target.reading.kind === "text";
  return {
    label: label ?? undefined,
    isKept: !isText && target.operator === "maintain" ? true : undefined,
    baseline: { ...toldCell(baseline, unit), ...toldPeriod(baseline) },
    target: {
      ...toldCell(target, unit),
      kind: isText && target.operator === "maintain" ? "現状維持" : undefined,
    },
  };
}

/** The facts count in the plain unit: 2,249億円 is 224900000000円. */
function toldCell({ reading, fiscalYear }: PlanValue, unit: string | null) {
  const { exponent, base } = toUnit(/^[億万]/.test(unit ?? "") ? (unit ?? "") : "");
  const value = reading.kind === "number" ? Number(reading.value.times(d(10).pow(exponent))) : null;
  return { raw: reading.raw, value, unit: base || unit, year: fiscalYear };
}

/** The source beside a baseline, and its period where that is more than a year. */
function toldPeriod({ fiscalYear, period, source }: PlanValue) {
  const [, from, to] = /^平成(\d+)~(\d+)年$/.exec(period ?? "") ?? [];
  if (fiscalYear !== null || !from || !to) return { source: source ?? undefined };
  return { period_raw: period, from_year: 1988 + Number(from), to_year: 1988 + Number(to), source };
}

function toldDirection({ direction }: PlanIndicator, baseline: number) {
  if (direction === "increase") return baseline < 0 ? "負の値の縮小" : "増加";
  return { decrease: "減少", maintain: "維持" }[direction as string];
}
