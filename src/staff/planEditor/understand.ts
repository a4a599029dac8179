import { parseReading } from "../../core/text/parseReading.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import { parseTarget } from "../../core/text/parseTarget.ts";
import type { Locale, Words } from "../../core/text/words.ts";
import type { TargetOperator } from "../../core/indicator/indicator.ts";

/** What is known about a cell that is typed. */
export interface CellKind {
  readonly kind: "baseline" | "target";
  readonly unit: string | null;
  /** The indicator is a milestone: words of stages are expected. */
  readonly milestone: boolean;
}

/** What Shirube understands of a typed cell, in words: 「50以上」→ 50以上. */
export interface Understood {
  readonly text: string;
  readonly isReadable: boolean;
}

const say = (ja: string, en: string): Words => ({ ja, en });
const comparisons: Readonly<Partial<Record<TargetOperator, Words>>> = {
  ">=": say("以上", "or more"),
  "<=": say("以下", "or less"),
  maintain: say("現状維持", "to be kept up"),
  toBeSet: say("今後設定", "to be set later"),
};
const kinds = {
  text: say("文字のまま", "kept as words"),
  stage: say("段階", "stage"),
  missing: say("値なし", "no figure"),
  accumulated: say("累計", "total"),
} as const;

/** Reads a cell as it will be read when it is saved. Nothing typed is nothing to say. */
export function understand(raw: string, cell: CellKind, locale: Locale): Understood | null {
  if (raw.trim() === "") return null;
  const options = { unit: cell.unit, milestone: cell.milestone };
  const { reading, operator, accumulated } =
    cell.kind === "target"
      ? parseTarget(raw, options)
      : { reading: parseReading(raw, options), operator: null, accumulated: false };
  if (reading.kind === "unreadable") return { text: reading.message[locale], isReadable: false };
  const printed = formatReading(reading, locale, { unit: reading.kind === "number" ? cell.unit : null });
  const compared = operator === null ? undefined : comparisons[operator]?.[locale];
  const parts = [
    accumulated ? kinds.accumulated[locale] : "",
    reading.kind === "number" ? "" : `${kinds[reading.kind][locale]}:`,
    printed,
    // A bound that the figure carries itself is not said twice.
    compared !== undefined && !printed.endsWith(compared) && printed !== compared ? compared : "",
  ];
  return { text: parts.filter((part) => part !== "").join(" "), isReadable: true };
}
