import { wrongUsage } from "../usecases/failure.ts";
import type { Given } from "./command.ts";

/** A required option; the table of commands has made sure that it is there. */
export function textOption({ values }: Given, name: string): string {
  const value = values[name];
  return typeof value === "string" ? value : "";
}

/** An option that may be left away. */
export function maybeTextOption({ values }: Given, name: string): string | null {
  const value = values[name];
  return typeof value === "string" ? value : null;
}

/** The option --year: 2020 or FY2020.
 * @throws UserError `wrong-usage` for anything else */
export function yearOption(given: Given): number {
  const text = textOption(given, "year");
  const [, year] = /^(?:FY)?((?:19|20|21)\d{2})$/i.exec(text) ?? [];
  if (year !== undefined) return Number(year);
  throw wrongUsage(`--year ${text} is not a fiscal year such as 2020`);
}

/** The option --node, the number of a sheet; null for all sheets.
 * @throws UserError `wrong-usage` for anything that is no number */
export function sheetNumberOption(given: Given): number | null {
  const text = maybeTextOption(given, "node");
  if (text === null) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw wrongUsage(`--node ${text} is not the number of a sheet such as 1 or 01`);
}

/** The option --head, the hash of a seal; it belongs to one city alone.
 * @throws UserError `wrong-usage` for anything else */
export function headOption(given: Given): void {
  const head = maybeTextOption(given, "head");
  if (head === null) return;
  if (!/^[0-9a-f]{64}$/.test(head))
    throw wrongUsage(`--head ${head} is not the hash of a seal (64 digits 0-9, a-f)`);
  if (maybeTextOption(given, "municipality") === null)
    throw wrongUsage("--head belongs to one city: name it with --municipality");
}

/** The option --format of printed sheets. */
export const sheetFormatOption = (given: Given) => choice(given, "format", ["pdf", "xlsx"]);

/** The option --format of a printed plan. */
export const planEditionOption = (given: Given) => choice(given, "format", ["pdf", "docx", "summary"]);

/** The option --kind of a report: to the assembly, or on the results of major measures. */
export const reportKindOption = (given: Given) => choice(given, "kind", ["assembly", "results"]);

/** The option --format of a report. */
export const reportFormatOption = (given: Given) => choice(given, "format", ["pdf", "docx"]);

/** The option --format of an exported plan. */
export const exportFormatOption = (given: Given) => choice(given, "format", ["json", "csv", "xlsx"]);

/** The option --stage; undefined where it is left away. */
export const maybeStageOption = (given: Given) =>
  maybeTextOption(given, "stage") === null ? undefined : choice(given, "stage", ["final", "comment"]);

/** @throws UserError `wrong-usage` naming the possible values */
function choice<Choice extends string>(
  given: Given,
  name: string,
  choices: readonly Choice[],
  otherwise?: Choice,
): Choice {
  const text = maybeTextOption(given, name) ?? otherwise;
  const found = choices.find((one) => one === text);
  if (found !== undefined) return found;
  throw wrongUsage(`--${name} ${text ?? ""} is none of ${choices.join(", ")}`);
}
