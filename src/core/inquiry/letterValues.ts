import { fiscalYearLabel } from "../calendar/fiscalYearLabel.ts";
import { letterDate } from "../calendar/letterDate.ts";
import type { Review } from "../cycle/review.ts";
import { evaluationName, yearsUnderReview } from "../cycle/reviewTitle.ts";
import type { Placeholder } from "./inquiryText.ts";

/** A sheet that a department is asked for. */
export interface AskedSheet {
  readonly number: number | null;
  readonly title: string;
  readonly dueOn: string | null; // YYYY-MM-DD
}

export interface Asking {
  readonly review: Pick<Review, "kind" | "fromFiscalYear" | "fiscalYear" | "workYear" | "dueOn">;
  readonly planTitle: string;
  readonly cityName: string;
  readonly department: string;
  /** The department that asks. */
  readonly inCharge: string;
  readonly sheets: readonly AskedSheet[];
}

/** What the placeholders stand for in the letter to one department. */
export function letterValues(asking: Asking): Readonly<Record<Placeholder, string>> {
  const { review, sheets } = asking;
  const days = [...new Set(sheets.flatMap(({ dueOn }) => dueOn ?? []))].toSorted();
  const [first = review.dueOn] = days;
  const isOneDay = days.length <= 1;
  return {
    宛先: asking.department,
    対象年度: yearsUnderReview(review, "ja"),
    実施年度: fiscalYearLabel(review.workYear, "ja", "full"),
    評価名: evaluationName(review, "ja"),
    計画名: asking.planTitle,
    締切: first
      ? `${letterDate(first, { withWeekday: true })}${isOneDay ? "" : "（シートにより異なります。一覧のとおり）"}`
      : "別途連絡します",
    シート数: String(sheets.length),
    シート一覧: sheets.map((sheet) => sheetLine(sheet, !isOneDay)).join("\n"),
    担当: asking.inCharge,
    市町村名: asking.cityName,
  };
}

function sheetLine({ number, title, dueOn }: AskedSheet, withDay: boolean): string {
  const name = number === null ? title : `${String(number).padStart(2, "0")}　${title}`;
  return withDay && dueOn ? `　　${name}（${letterDate(dueOn, { withWeekday: true })}まで）` : `　　${name}`;
}
