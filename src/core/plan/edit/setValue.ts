import type { PlanIndicator, PlanValue, Series } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { Words } from "../../text/words.ts";
import { parseReading } from "../../text/parseReading.ts";
import { parseTarget, type ParsedTarget } from "../../text/parseTarget.ts";
import { UserError } from "../../userError.ts";
import type { PlanContent } from "../planContent.ts";
import type { EditOf } from "./editTypes.ts";
import { placeWords } from "./fieldWords.ts";
import { adoptedOf, replaced } from "./find.ts";
import { goneMeanwhile, refuseClash } from "./refusals.ts";

type SetValue = EditOf<"setValue">;

/** Sets a baseline or a target as typed; an empty text takes it away. The text is kept as it is.
 * @throws UserError `bad-input` with place and remedy when the text is no figure (and is not meant as words);
 * `edited-meanwhile` when somebody else changed the cell since */
export function setValue(content: PlanContent, edit: SetValue): PlanContent {
  const adopted = adoptedOf(content, edit.at.planIndicatorId);
  const series = adopted.indicator.series.find(({ id }) => id === edit.at.seriesId);
  if (!series) throw goneMeanwhile();
  const list = edit.at.kind === "baseline" ? "baselines" : "targets";
  const values = adopted[list];
  const index = placeOf(values, edit.at);
  const present = values[index];
  const place = cellWords(adopted, series, edit.at);
  refuseClash(place, { present: present?.reading.raw ?? "", before: edit.before, typed: edit.value });
  const changed = valuesWith(values, index, () => newValue(content, adopted, series, edit, present, place));
  if (changed === values) return content;
  return { ...content, indicators: replaced(content.indicators, { ...adopted, [list]: changed }) };

  function valuesWith(all: readonly PlanValue[], at: number, value: () => PlanValue) {
    if (edit.value.trim() !== "") return at < 0 ? [...all, value()] : all.with(at, value());
    if (!present) return all;
    // Cells that are merged with it go too.
    return all.filter(
      (one) =>
        one !== present &&
        (one.sharedWithSeriesId !== present.seriesId ||
          one.term !== present.term ||
          one.fiscalYear !== present.fiscalYear),
    );
  }
}

/** The place of the cell among the values; -1 where it is empty. */
function placeOf(values: readonly PlanValue[], { seriesId, kind, term, fiscalYear }: SetValue["at"]): number {
  const sought = kind === "baseline" ? null : (term ?? (fiscalYear === null ? "final" : "annual"));
  return values.findIndex(
    (value) =>
      value.seriesId === seriesId &&
      (sought === null || value.term === sought) &&
      (fiscalYear === null || value.fiscalYear === fiscalYear),
  );
}

function newValue(
  content: PlanContent,
  adopted: PlanIndicator,
  series: Series,
  edit: SetValue,
  present: PlanValue | undefined,
  place: Words,
): PlanValue {
  const isTarget = edit.at.kind === "target";
  const isKept = present !== undefined && present.reading.raw === edit.value && !present.sharedWithSeriesId;
  const parsed: { reading: Reading; operator: PlanValue["operator"]; accumulated: boolean } = isKept
    ? present
    : readCell(adopted, series, edit, place);
  return {
    seriesId: series.id,
    fiscalYear: present ? present.fiscalYear : firstYear(content, edit.at),
    term: isTarget
      ? (present?.term ?? edit.at.term ?? (edit.at.fiscalYear === null ? "final" : "annual"))
      : null,
    reading: parsed.reading,
    operator: isTarget ? (edit.operator === undefined ? parsed.operator : edit.operator) : null,
    sharedWithSeriesId: null,
    period: edit.period === undefined ? (present?.period ?? null) : edit.period,
    source: edit.source === undefined ? (present?.source ?? null) : edit.source,
    note: edit.note === undefined ? (present?.note ?? null) : edit.note,
    accumulated: edit.accumulated ?? parsed.accumulated,
  };
}

/** The year of a cell that was empty so far. */
function firstYear({ version }: PlanContent, { kind, term, fiscalYear }: SetValue["at"]): number | null {
  if (fiscalYear !== null) return fiscalYear;
  if (kind === "baseline") return version.baselineYear;
  return term === "final" || term === null ? (version.period?.end ?? null) : null;
}

function readCell(adopted: PlanIndicator, series: Series, edit: SetValue, place: Words) {
  const raw = edit.value;
  const options = { unit: series.unit, milestone: adopted.direction === "milestone" };
  const parsed: ParsedTarget =
    edit.at.kind === "target"
      ? parseTarget(raw, options)
      : { reading: parseReading(raw, options), operator: null, accumulated: false };
  const { reading } = parsed;
  const operator = edit.operator ?? parsed.operator;
  // 今後設定 and stages are words by their nature, whatever they look like.
  if (edit.operator === "toBeSet") {
    return { ...parsed, reading: { kind: "missing", reason: "toBeSet", raw } as const, operator };
  }
  if (reading.kind !== "unreadable") return { ...parsed, reading };
  if (edit.operator === "milestone") return { ...parsed, reading: { kind: "text", raw } as const, operator };
  const words = {
    ja: `${place.ja}：${reading.message.ja}`,
    en: `${place.en}: ${reading.message.en}`,
  };
  throw new UserError("bad-input", words, { value: words });
}

/** 「就職率（男）」の目標値（2024年度） */
function cellWords(
  { indicator }: PlanIndicator,
  { label }: Series,
  { kind, fiscalYear }: SetValue["at"],
): Words {
  const words = placeWords(label ? `${indicator.name}（${label}）` : indicator.name, kind);
  if (fiscalYear === null) return words;
  return { ja: `${words.ja}（${fiscalYear}年度）`, en: `${words.en} (fiscal year ${fiscalYear})` };
}
