import { readingFromJson } from "../../core/indicator/readingJson.ts";
import type { PublishedCell } from "../../core/publication/cell.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";

/** A cell as a page prints it. */
export interface CellText {
  readonly text: string;
  /** 速報, 見込, 訂正: only where it is not the final figure. */
  readonly status: string | null;
  readonly note: string | null;
  /** 10/1現在, 2017年人口動態調査: only where the fiscal year alone does not say. */
  readonly asOf: string | null;
  readonly missing: boolean;
}

/** Prints a cell as its place prints it, in words where there is no figure. */
export function cellText(
  cell: PublishedCell,
  unit: string | null,
  locale: Locale,
  words: Pick<Dictionary["entry"], "preliminary" | "revised" | "estimated">,
): CellText {
  const { reading, printed, status, note, asOf } = cell;
  return {
    text: printed ?? formatReading(readingFromJson(reading), locale, { unit }),
    status: status === undefined || status === "final" ? null : words[status],
    note: note ?? null,
    asOf: asOf ?? null,
    missing: reading.kind === "missing",
  };
}
