import { parseFiscalYear } from "../core/calendar/parseFiscalYear.ts";
import { UserError } from "../core/userError.ts";
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

/** The option --year: 2020, FY2020 or R2.
 * @throws UserError `wrong-usage` for anything else */
export function yearOption(given: Given): number {
  const text = textOption(given, "year");
  const year = parseFiscalYear(text);
  if (year !== undefined) return year;
  throw new UserError("wrong-usage", `--year ${text} is not a fiscal year such as 2020 or R2`);
}

/** An option with a few possible values.
 * @throws UserError `wrong-usage` naming them */
export function choiceOption<Choice extends string>(given: Given, name: string, choices: readonly Choice[], otherwise?: Choice): Choice {
  const text = maybeTextOption(given, name) ?? otherwise;
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new UserError("wrong-usage", `--${name} ${text ?? ""} is none of ${choices.join(", ")}`);
}
