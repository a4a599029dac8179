import { foldWidth } from "../text/foldWidth.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Words } from "../text/words.ts";
import { budgetAmounts, type Amount, type BudgetItem } from "./budgetItem.ts";

/** What was wrong in which line of a pasted table, counted from 1. */
export interface BudgetProblem {
  readonly line: number;
  readonly words: Words;
}

/** Reads a table pasted from a spreadsheet: tabs between cells, a line for each programme; a head is skipped. A cell
 * of 款, 項, 目 that is empty takes that of the line above, as merged cells come out.
 * @param sheetNos numbers of the progress sheets that exist */
export function readBudget(
  text: string,
  sheetNos: readonly number[],
): { items: BudgetItem[]; problems: BudgetProblem[] } {
  const items: BudgetItem[] = [];
  const problems: BudgetProblem[] = [];
  text.split(/\r?\n/).forEach((typed, index) => {
    const cells = typed.split("\t").map((cell) => cell.trim());
    if (cells.every((cell) => cell === "") || (items.length === 0 && cells[0] === "款")) return;
    const problem = (words: Words) => problems.push({ line: index + 1, words });
    const above = items.at(-1);
    const [kan = "", kou = "", moku = "", programme = "", department = "", sheet = "", ...amounts] = cells;
    if (programme === "") problem(noProgramme);
    if (cells.length > 12) problem(tooManyCells);
    const sheetNo = sheet === "" ? null : Number(foldWidth(sheet));
    if (sheetNo !== null && !sheetNos.includes(sheetNo)) problem(noSuchSheet(sheet));
    const read = budgetAmounts.map((name, at): [typeof name, Amount] => {
      const raw = amounts[at] ?? "";
      const amount = raw === "" ? notKnown : parseYen(raw);
      if (amount.kind !== "unreadable") return [name, amount];
      problem(unreadableAmount(raw));
      return [name, notKnown];
    });
    const isBelow = kan === "" && above !== undefined;
    items.push({
      kan: kan || (above?.kan ?? ""),
      kou: kou || (isBelow ? above.kou : ""),
      moku: moku || (isBelow && kou === "" ? above.moku : ""),
      programme,
      department,
      sheetNo,
      amounts: Object.fromEntries(read) as BudgetItem["amounts"],
    });
  });
  return { items, problems };
}

const notKnown: Amount = { kind: "missing", reason: "notEntered", raw: "" };
const noProgramme = {
  ja: "事業名がありません。4列目に入力してください。",
  en: "There is no name of a programme in column 4.",
};
const tooManyCells = {
  ja: "列が多すぎます。款から一般財源までの12列を貼り付けてください。",
  en: "There are too many columns. Paste the twelve from 款 to general funds.",
};
const noSuchSheet = (typed: string): Words => ({
  ja: `シート番号『${typed}』はこの計画にありません。6列目を確かめてください。`,
  en: `The plan has no sheet “${typed}”. Check column 6.`,
});
const unreadableAmount = (typed: string): Words => ({
  ja: `金額『${typed}』は千円単位の数として読めません。『1,234』のように入力してください。`,
  en: `The amount “${typed}” cannot be read as thousands of yen. Type it like “1,234”.`,
});
