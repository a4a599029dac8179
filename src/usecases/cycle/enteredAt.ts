import type { FormRow } from "../../core/cycle/formRows.ts";
import type { PlanIndicator } from "../../core/indicator/indicator.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import type { Presenting } from "../../core/publication/present/presentSheet.ts";

/** Where a row that is only looked at is entered: by another department, or on the sheet of its home place. */
export function enteredAt({ adopted, placement, part }: FormRow, presented: Presenting): Bilingual {
  if (part === "contributor") {
    const owner = ownerOf(adopted, presented) ?? placement.printedDepartment;
    return { ja: `${owner}が入力します`, en: `Entered by ${owner}` };
  }
  const sheetNo = homeSheet(adopted, presented);
  return { ja: `シート${sheetNo}で入力します（再掲）`, en: `Entered on sheet ${sheetNo} (repeated here)` };
}

/** Where a part that belongs to another indicator is entered. */
export function partEnteredAt(adopted: PlanIndicator | undefined, presented: Presenting): Bilingual {
  if (!adopted) return { ja: "この計画の外で入力します", en: "Entered outside this plan" };
  const sheetNo = homeSheet(adopted, presented);
  const owner = ownerOf(adopted, presented);
  return owner === undefined
    ? { ja: `シート${sheetNo}で入力します`, en: `Entered on sheet ${sheetNo}` }
    : { ja: `${owner}がシート${sheetNo}で入力します`, en: `Entered by ${owner} on sheet ${sheetNo}` };
}

function ownerOf({ indicator }: PlanIndicator, { at }: Presenting): string | undefined {
  return at.orgUnit.get(indicator.ownerId ?? "")?.name;
}

function homeSheet({ id }: PlanIndicator, { at }: Presenting): string {
  const home = at.placementsOf.get(id)?.find(({ isRepeat }) => !isRepeat);
  return String(at.node.get(home?.nodeId ?? "")?.sheetNo ?? "").padStart(2, "0");
}
