import { fiscalYearLabel } from "../core/calendar/fiscalYearLabel.ts";
import { formatReading } from "../core/text/formatReading.ts";
import type { Locale } from "../core/text/words.ts";
import type { ChartPoint } from "./chartPoints.ts";

/** The label beside a point: the value with its qualifier, `p` for provisional and `r` for revised. */
export function pointLabel(point: ChartPoint, language: Locale): string {
  const mark = point.isProvisional ? " p" : point.isRevised ? " r" : "";
  return formatReading(point.reading, language) + mark;
}

/** What the chart shows, in words: where the series began, where it stands and where it should go.
 * The unit is left out in English: it is a Japanese word. */
export function trendWords(points: readonly ChartPoint[], unit: string | null, language: Locale): string {
  const baseline = points.find(({ role }) => role === "baseline");
  const target = points.find(({ role }) => role === "target");
  const actuals = points.filter(({ role }) => role === "actual");
  const latest = actuals.at(-1);
  const start = baseline ?? (actuals.length > 1 ? actuals[0] : undefined);
  const words = language === "ja" ? japanese(unit) : english;
  const sentences: string[] = [];
  if (start && latest) sentences.push(words.moved(start, latest));
  else if (latest) sentences.push(words.stands(latest));
  else if (start) sentences.push(words.began(start));
  if (target) sentences.push(words.aims(target));
  return sentences.join(language === "ja" ? "" : " ");
}

const japanese = (unit: string | null) => {
  const at = ({ fiscalYear, reading }: ChartPoint) =>
    `${fiscalYearLabel(fiscalYear, "ja", "full")}の${formatReading(reading, "ja", { unit })}`;
  return {
    moved: (start: ChartPoint, latest: ChartPoint) =>
      latest.value === start.value
        ? `${at(start)}から${at(latest)}まで、変わっていません。`
        : `${at(start)}から${at(latest)}へ、${latest.value > start.value ? "増えました" : "減りました"}。`,
    stands: (latest: ChartPoint) => `実績は${at(latest)}です。`,
    began: (start: ChartPoint) => `基準は${at(start)}です。実績はまだありません。`,
    aims: (target: ChartPoint) => `目標は${at(target)}です。`,
  };
};

const inYear = ({ fiscalYear, reading }: ChartPoint) =>
  `${formatReading(reading, "en")} in ${fiscalYearLabel(fiscalYear, "en", "full")}`;

const english = {
  moved: (start: ChartPoint, latest: ChartPoint) =>
    latest.value === start.value
      ? `Unchanged from ${inYear(start)} to ${inYear(latest)}.`
      : `${latest.value > start.value ? "Up" : "Down"} from ${inYear(start)} to ${inYear(latest)}.`,
  stands: (latest: ChartPoint) => `The actual is ${inYear(latest)}.`,
  began: (start: ChartPoint) => `The baseline is ${inYear(start)}. There is no actual yet.`,
  aims: (target: ChartPoint) => `The target is ${inYear(target)}.`,
};
