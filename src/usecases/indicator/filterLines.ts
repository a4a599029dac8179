import type { Direction } from "../../core/indicator/indicator.ts";
import type { JudgedLine } from "./loadLines.ts";

/** What a list of indicators is narrowed down to; what is left out lets everything through. */
export interface IndicatorFilter {
  readonly band?: string | undefined;
  readonly goalId?: string | undefined;
  /** Owner or contributor. */
  readonly departmentId?: string | undefined;
  readonly direction?: Direction | undefined;
  /** Only those that carry the mark of a grant (地方創生交付金 …). */
  readonly isGrant?: boolean | undefined;
  /** Part of the name, the series or the measure. */
  readonly text?: string | undefined;
}

/** The lines that pass every part of the filter, in their order. */
export function filterLines(lines: readonly JudgedLine[], filter: IndicatorFilter): JudgedLine[] {
  const text = filter.text?.normalize("NFKC").toLowerCase().trim() ?? "";
  return lines.filter(
    (line) =>
      (filter.band === undefined || line.judged.judgement.band.id === filter.band) &&
      (filter.goalId === undefined || line.goalId === filter.goalId) &&
      (filter.departmentId === undefined || line.departments.includes(filter.departmentId)) &&
      (filter.direction === undefined || line.adopted.direction === filter.direction) &&
      (!filter.isGrant || line.marks.some((mark) => mark.includes("交付金"))) &&
      (text === "" || searched(line).includes(text)),
  );
}

function searched({ name, series, node }: JudgedLine): string {
  return `${name} ${series.label ?? ""} ${node?.title ?? ""}`.normalize("NFKC").toLowerCase();
}
