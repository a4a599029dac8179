import type { NumberReading, Reading } from "../indicator/reading.ts";
import { formatNumber } from "./formatNumber.ts";
import { missingWords } from "./missingWords.ts";
import { printedDecimals } from "./printedDecimals.ts";
import type { Locale } from "./words.ts";

export type FormatReadingOptions = {
  /** Unit label to print after the figure. */
  unit?: string | null | undefined;
  /** The indicator's decimals; as many as were printed unless given. */
  decimals?: number | undefined;
};

/** Prints a reading for people: `約1,200人`, `95.0%以上`, `着手`, `－`, `集計中`. */
export function formatReading(reading: Reading, locale: Locale, options: FormatReadingOptions = {}): string {
  switch (reading.kind) {
    case "number":
      return qualified(reading, locale, formatFigure(reading, locale, options));
    case "stage":
      return reading.stages.join(locale === "ja" ? "・" : ", ");
    case "text":
      return reading.raw.trim();
    case "missing":
      // The mark itself, as official tables print it; their legend says what it means.
      if (reading.reason === "nil") return locale === "ja" ? "－" : "–";
      // 「R7.3公表予定」 says more than 「集計中」.
      if (reading.reason === "pending" && locale === "ja" && reading.raw.endsWith("予定"))
        return reading.raw.trim();
      return missingWords[reading.reason][locale];
  }
}

function formatFigure(
  reading: NumberReading,
  locale: Locale,
  { unit, decimals }: FormatReadingOptions,
): string {
  const figure = formatNumber(reading.value, {
    decimals: decimals ?? printedDecimals(reading),
    negative: locale === "ja" ? "△" : "-",
  });
  if (!unit) return figure;
  return locale === "ja" || /^[%％‰]$/.test(unit) ? figure + unit : `${figure} ${unit}`;
}

function qualified({ qualifier }: NumberReading, locale: Locale, figure: string): string {
  if (!qualifier) return figure;
  const ja = {
    approximately: `約${figure}`,
    atLeast: `${figure}以上`,
    lessThan: `${figure}未満`,
    atMost: `${figure}以下`,
    moreThan: `${figure}超`,
  };
  const en = {
    approximately: `about ${figure}`,
    atLeast: `at least ${figure}`,
    lessThan: `less than ${figure}`,
    atMost: `at most ${figure}`,
    moreThan: `more than ${figure}`,
  };
  return { ja, en }[locale][qualifier];
}
