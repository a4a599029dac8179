import {
  directions,
  indicatorRoles,
  timeBases,
  type PlanIndicator,
  type PlanValue,
  type Series,
} from "../../core/indicator/indicator.ts";
import { rateMethods } from "../../core/progress/rate.ts";
import type { Locale } from "../../core/text/words.ts";
import type { EditorView } from "../../usecases/planEdit/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { yearLabel } from "../present/year.ts";
import type { Option } from "./fields.tsx";
import { departmentOptions, nodeTitle } from "./presentNode.ts";
import { understand } from "./understand.ts";
import type { Unit, ValueAt } from "./unit.ts";

type IndicatorWords = Dictionary["indicatorForm"];

/** One cell for a baseline or target, with what was understood of it. */
export interface ValueCell {
  readonly key: string;
  readonly unit: Extract<Unit, { on: "value" }>;
  readonly label: string;
  readonly year: string;
  readonly understood: string | null;
  /** The label of the series that the cell is merged with. */
  readonly sharedWith: string | null;
}

/** An indicator of a version with everything that can be edited; undefined when there is none of this id. */
export function presentIndicator(
  view: EditorView,
  planIndicatorId: string,
  locale: Locale,
  words: IndicatorWords,
) {
  const { content, presets } = view;
  const adopted = content.indicators.find(({ id }) => id === planIndicatorId);
  if (!adopted) return undefined;
  const { indicator, rateOptions } = adopted;
  const optionsOf = <Value extends string>(values: readonly Value[], prefix: string): Option[] =>
    values.map((value) => ({ value, label: words[`${prefix}_${value}` as keyof IndicatorWords] }));
  return {
    id: adopted.id,
    name: indicator.name,
    isRevision: content.version.previousVersionId !== null,
    isMilestone: adopted.direction === "milestone",
    isRange: adopted.direction === "range" || adopted.rateMethod === "range",
    fields: {
      name: indicator.name,
      role: adopted.role,
      direction: adopted.direction,
      rateMethod: adopted.rateMethod,
      judgementPresetId: adopted.judgementPresetId,
      timeBasis: indicator.timeBasis,
      actualKind: indicator.actualKind,
      definition: indicator.definition,
      formula: indicator.formula,
      source: indicator.source,
      publicationLag: indicator.publicationLag,
      ownerId: indicator.ownerId,
      contributorIds: indicator.contributorIds,
      marks: adopted.marks,
      changeReason: adopted.changeReason,
      tolerance: rateOptions.tolerance ?? null,
      rangeLow: rateOptions.range?.low ?? null,
      rangeHigh: rateOptions.range?.high ?? null,
    },
    options: {
      roles: optionsOf(indicatorRoles, "role"),
      directions: optionsOf(directions, "direction"),
      timeBases: optionsOf(timeBases, "basis"),
      methods: optionsOf(rateMethods, "method"),
      presets: [
        { value: "", label: words.presetOfPlan },
        ...presets.map(({ id, title }) => ({ value: id, label: title[locale] })),
      ],
      departments: departmentOptions(view, [
        ...indicator.contributorIds,
        ...(indicator.ownerId ? [indicator.ownerId] : []),
      ]),
      series: seriesOptions(view, adopted),
    },
    series: indicator.series.map((series) => ({
      ...series,
      cells: cellsOf(view, adopted, series, locale, words),
    })),
    placements: content.placements
      .filter((one) => one.planIndicatorId === adopted.id)
      .map(({ id, nodeId, printedName, isRepeat }) => {
        const node = content.nodes.find((one) => one.id === nodeId);
        return { id, nodeId, printedName, isRepeat, at: node ? nodeTitle(node) : "" };
      }),
  };
}
export type IndicatorPage = NonNullable<ReturnType<typeof presentIndicator>>;

/** Series that another may be worked out of: those of the same indicator first. */
function seriesOptions({ content }: EditorView, adopted: PlanIndicator): Option[] {
  const own = adopted.indicator.series.map((series) => ({
    value: series.id,
    label: series.label ?? adopted.indicator.name,
  }));
  const others = content.indicators
    .filter(({ id }) => id !== adopted.id)
    .flatMap(({ indicator }) =>
      indicator.series.map(({ id, label }) => ({
        value: id,
        label: label ? `${indicator.name}（${label}）` : indicator.name,
      })),
    );
  return [...own, ...others];
}

function cellsOf(
  { content }: EditorView,
  adopted: PlanIndicator,
  series: Series,
  locale: Locale,
  words: IndicatorWords,
): ValueCell[] {
  const { version } = content;
  const baseline = adopted.baselines.find(({ seriesId }) => seriesId === series.id);
  const targets = adopted.targets.filter(({ seriesId }) => seriesId === series.id);
  const of = (term: PlanValue["term"]) => targets.filter((target) => target.term === term);
  const cell = (
    value: PlanValue | undefined,
    at: Pick<ValueAt, "kind" | "term" | "fiscalYear">,
    label: string,
  ): ValueCell => {
    const raw = value?.reading.raw ?? "";
    const shared = adopted.indicator.series.find(({ id }) => id === value?.sharedWithSeriesId);
    const kind = { kind: at.kind, unit: series.unit, milestone: adopted.direction === "milestone" };
    return {
      key: `value.${series.id}.${at.kind}.${at.term ?? "-"}.${at.fiscalYear ?? "-"}`,
      unit: {
        on: "value",
        at: { planIndicatorId: adopted.id, seriesId: series.id, ...at },
        before: raw,
        rest: {
          operator: value?.operator ?? null,
          period: value?.period ?? null,
          source: value?.source ?? null,
          note: value?.note ?? null,
          accumulated: value?.accumulated ?? false,
        },
      },
      label,
      year: at.fiscalYear === null ? "" : yearLabel(at.fiscalYear, locale).full,
      understood: understand(raw, kind, locale)?.text ?? null,
      sharedWith: shared ? (shared.label ?? "") : null,
    };
  };
  const final = of("final");
  const mid = of("mid");
  const annual = new Map(of("annual").map((value) => [value.fiscalYear, value]));
  const years = version.period ? yearsOf(version.period) : [];
  const allYears = [...new Set([...annual.keys(), ...years])].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  return [
    cell(
      baseline,
      { kind: "baseline", term: null, fiscalYear: baseline ? baseline.fiscalYear : version.baselineYear },
      words.baseline,
    ),
    ...(final.length > 0
      ? final.map((value) =>
          cell(value, { kind: "target", term: "final", fiscalYear: value.fiscalYear }, words.final),
        )
      : [
          cell(
            undefined,
            { kind: "target", term: "final", fiscalYear: version.period?.end ?? null },
            words.final,
          ),
        ]),
    ...(mid.length > 0
      ? mid.map((value) =>
          cell(value, { kind: "target", term: "mid", fiscalYear: value.fiscalYear }, words.mid),
        )
      : [cell(undefined, { kind: "target", term: "mid", fiscalYear: null }, words.mid)]),
    ...allYears.map((year) =>
      cell(annual.get(year), { kind: "target", term: "annual", fiscalYear: year }, words.annual),
    ),
  ];
}

/** Every fiscal year from the first to the last. */
export function yearsOf({ start, end }: { readonly start: number; readonly end: number }): number[] {
  return Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index);
}
