import { UserError } from "../../core/userError.ts";
import { printSheets } from "../../usecases/documents/printSheets.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { attachment } from "./attachment.ts";

/** A sheet, or the book of all sheets (`all`), as a file. */
export const loader = staffLoader(["printSheets"], async (staff) => {
  const format = staff.params["format"];
  if (format !== "pdf" && format !== "xlsx") {
    throw new UserError("not-found", { ja: "PDFかExcelを選んでください。", en: "Choose PDF or Excel." });
  }
  const file = await printSheets(staff.context, staff.actor, {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
    sheetNo: staff.params["sheets"] === "all" ? null : numberParam(staff, "sheets"),
    format,
  });
  return attachment(file, "sheets");
});
