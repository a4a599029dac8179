import { issueAllWorkbooks, issueWorkbook } from "../../usecases/workbook/issueWorkbook.ts";
import { staffLoader, textParam } from "../guard.ts";
import { attachment } from "../plan/attachment.ts";

/** The workbook of a department, or of all (`all`) in one ZIP file. */
export const loader = staffLoader(["exchangeWorkbooks"], async (staff) => {
  const { context, actor } = staff;
  const reviewId = textParam(staff, "reviewId");
  const orgUnitId = textParam(staff, "orgUnitId");
  return orgUnitId === "all"
    ? attachment(await issueAllWorkbooks(context, actor, { reviewId }), "workbooks")
    : attachment(await issueWorkbook(context, actor, { reviewId, orgUnitId }), "workbook");
});
