import type { PlanIndicator, PlanValue } from "../indicator/indicator.ts";
import { readingToJson } from "../indicator/readingJson.ts";
import { compareTexts } from "./compareTexts.ts";
import type { ChangedText, ChangedValue, ChangeKind, ChangeSide, PlanChange } from "./planChange.ts";
import type { PlanContent } from "./planContent.ts";

/** What changed about the indicators: their words, their home place, their baselines and targets. */
export function compareIndicators(before: PlanContent, after: PlanContent): PlanChange[] {
  const old = new Map(before.indicators.map((adopted) => [adopted.indicator.id, adopted]));
  const kept = new Set(after.indicators.map(({ indicator }) => indicator.id));
  const changed = after.indicators.flatMap((adopted): PlanChange[] => {
    const was = old.get(adopted.indicator.id);
    const here = homeOf(after, adopted);
    const there = was && homeOf(before, was);
    const texts = was ? changedTexts(was, adopted) : [];
    const values = changedValues(was, adopted);
    const kinds: ChangeKind[] = !was
      ? ["added"]
      : [
          ...(there?.at === here.at ? [] : ["moved" as const]),
          ...(texts.some(({ field }) => field === "title") ? ["retitled" as const] : []),
          ...(texts.some(({ field }) => field !== "title") ? ["textChanged" as const] : []),
          ...(values.length > 0 ? ["targetChanged" as const] : []),
        ];
    if (kinds.length === 0) return [];
    return [
      {
        subject: "indicator",
        id: adopted.indicator.id,
        kinds,
        before: there?.side ?? null,
        after: here.side,
        texts,
        values,
        reason: adopted.changeReason,
      },
    ];
  });
  const removed = before.indicators.filter(({ indicator }) => !kept.has(indicator.id));
  return [
    ...changed,
    ...removed.map((adopted): PlanChange => ({
      subject: "indicator",
      id: adopted.indicator.id,
      kinds: ["removed"],
      before: homeOf(before, adopted).side,
      after: null,
      texts: [],
      values: changedValues(adopted, undefined),
      reason: null,
    })),
  ];
}

function homeOf(plan: PlanContent, adopted: PlanIndicator): { at: string | null; side: ChangeSide } {
  const places = plan.placements.filter(({ planIndicatorId }) => planIndicatorId === adopted.id);
  const home = places.find(({ isRepeat }) => !isRepeat) ?? places[0];
  const node = plan.nodes.find(({ id }) => id === home?.nodeId);
  const under = node ? `${node.number} ${node.title}`.trim() : null;
  return { at: node?.lineageId ?? null, side: { number: "", title: adopted.indicator.name, under } };
}

function changedTexts(was: PlanIndicator, is: PlanIndicator): ChangedText[] {
  const fields = [
    ["title", "name"],
    ["definition", "definition"],
    ["formula", "formula"],
    ["source", "source"],
  ] as const;
  return fields.flatMap(([field, name]) => {
    const before = was.indicator[name] ?? "";
    const after = is.indicator[name] ?? "";
    return before === after ? [] : [{ field, marks: compareTexts(before, after) }];
  });
}

/** Values that differ, each by series, term and year; all of them where only one version has the indicator. */
function changedValues(was: PlanIndicator | undefined, is: PlanIndicator | undefined): ChangedValue[] {
  const series = (is ?? was)?.indicator.series ?? [];
  return (["baseline", "target"] as const).flatMap((what) => {
    const name = what === "baseline" ? "baselines" : "targets";
    const before = new Map((was?.[name] ?? []).map((value) => [keyOf(value), value]));
    const after = new Map((is?.[name] ?? []).map((value) => [keyOf(value), value]));
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): ChangedValue[] => {
      const a = before.get(key);
      const b = after.get(key);
      const value = b ?? a;
      if (!value || (a && b && isSame(a, b))) return [];
      const line = series.find(({ id }) => id === value.seriesId);
      return [
        {
          what,
          series: line?.label ?? null,
          unit: line?.unit ?? null,
          term: value.term,
          fiscalYear: value.fiscalYear,
          before: a ? readingToJson(a.reading) : null,
          after: b ? readingToJson(b.reading) : null,
        },
      ];
    });
  });
}

const keyOf = ({ seriesId, term, fiscalYear }: PlanValue) => `${seriesId} ${term ?? ""} ${fiscalYear ?? ""}`;

const isSame = (a: PlanValue, b: PlanValue) =>
  a.operator === b.operator &&
  JSON.stringify(readingToJson(a.reading)) === JSON.stringify(readingToJson(b.reading));
