import { parseFiscalYear } from "../../core/calendar/parseFiscalYear.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { textOf } from "./rowsForm.ts";

const badYear: Words = {
  ja: "年度を『令和6』『R6』『2024』のように入力してください。",
  en: "Type the fiscal year like “2024” or “R6”.",
};
const bothYears: Words = {
  ja: "始まる年度と終わる年度の両方を入力するか、両方を空欄にしてください。",
  en: "Enter both the first and the last fiscal year, or neither.",
};

/** A fiscal year of a form. @throws UserError `bad-input` naming the field */
export function yearField(form: FormData, name: string): number {
  const year = parseFiscalYear(textOf(form, name) ?? "");
  if (year === undefined) throw new UserError("bad-input", badYear, { [name]: badYear });
  return year;
}

/** The first and last year of a form; null where both are empty. @throws UserError `bad-input` naming the field */
export function periodFields(form: FormData): { start: number; end: number } | null {
  const [start, end] = [textOf(form, "start") ?? "", textOf(form, "end") ?? ""];
  if (start === "" && end === "") return null;
  if (start === "" || end === "") {
    throw new UserError("bad-input", bothYears, { [start === "" ? "start" : "end"]: bothYears });
  }
  return { start: yearField(form, "start"), end: yearField(form, "end") };
}
