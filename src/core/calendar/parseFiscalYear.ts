import { foldWidth } from "../text/foldWidth.ts";
import { eras } from "./era.ts";

const eraForm = /^(令和|平成|昭和|大正|明治|[RHSTM])\.?\s*(元|\d{1,3})/i;
const afterYear = /^(年度?)?(末|'|分|実績|目標)?\s*(\((FY)?\d{4}(年度?)?\))?$/i;

/** Reads a fiscal year as offices head their columns: 令和元年度, R6, H31年度, 2024年度, ㋿6年度, FY2020, 令和2年度（2020）.
 * A fiscal year is the calendar year of its April. Old plans count future years in 平成 (平成32年度 is 2020).
 * @returns undefined for anything else, also for a year without era (6年度) and for days (R6.3.31) */
export function parseFiscalYear(text: string): number | undefined {
  // NFKC would also fold letters of names; only the one-character era signs are spelled out here.
  const plain = foldWidth(text)
    .trim()
    .replace("㋿", "令和")
    .replace("㍻", "平成")
    .replace("㍼", "昭和")
    .replace("㍽", "大正");
  const western = /^(?:FY\s*)?((?:18|19|20|21)\d{2})/i.exec(plain);
  if (western) return afterYear.test(plain.slice(western[0].length)) ? Number(western[1]) : undefined;

  const [whole, eraText = "", yearText = ""] = eraForm.exec(plain) ?? [];
  if (whole === undefined || !afterYear.test(plain.slice(whole.length))) return undefined;
  const era = eras.find(({ name, initial }) => name === eraText || initial === eraText.toUpperCase());
  const year = yearText === "元" ? 1 : Number(yearText);
  if (!era || year < 1 || year > (era.lastYear ?? Infinity)) return undefined;
  return era.fiscalStart + year - 1;
}
