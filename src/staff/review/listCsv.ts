import { csvText } from "../../core/text/csv.ts";
import { safeFileName } from "../../core/text/safeFileName.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { attachment } from "../plan/attachment.ts";
import { yearLabel } from "../present/year.ts";
import { isListed, readListKind } from "./presentList.ts";

/** A list of submissions as a file for spreadsheets, one line for each. */
export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale } = staff;
  const { heading, departments } = await viewBoard(context, actor, textParam(staff, "reviewId"));
  const kind = readListKind(textParam(staff, "kind"));
  const { lists, states } = wordsOf(locale, "lists", "states");
  const head = [
    lists.plan,
    lists.under,
    lists.work,
    lists.department,
    lists.number,
    lists.sheet,
    lists.state,
  ];
  const rows = departments
    .flatMap(({ items }) => items)
    .filter((item) => isListed(item, kind))
    .map((item) => [
      heading.planTitle,
      yearLabel(heading.fiscalYear, locale).full,
      yearLabel(heading.workYear, locale).full,
      item.department,
      item.sheetNo,
      item.title,
      states[item.state],
      item.approval ? `${item.approval.name} ${item.approval.holders.join("、")}`.trim() : "",
      item.open.indicators + item.open.costs + item.open.texts,
      item.dueOn,
      item.daysLeft,
      item.updatedAt,
    ]);
  const text = csvText([
    [...head, lists.waiting, lists.remaining, lists.due, lists.days, lists.updated],
    ...rows,
  ]);
  const file = {
    bytes: new TextEncoder().encode(text),
    fileName: safeFileName(`${lists[kind]} ${heading.planTitle} ${heading.fiscalYear}`, "csv"),
    contentType: "text/csv; charset=utf-8",
    missingGlyphs: [],
  };
  return attachment(file, "list");
});
