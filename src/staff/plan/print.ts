import { UserError } from "../../core/userError.ts";
import { printSheets } from "../../usecases/documents/printSheets.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";

/** A sheet, or the book of all sheets (`all`), as a file. */
export const loader = staffLoader(["printSheets"], async (staff) => {
  const format = staff.params["format"];
  if (format !== "pdf" && format !== "xlsx") {
    throw new UserError("not-found", { ja: "PDFかExcelを選んでください。", en: "Choose PDF or Excel." });
  }
  const { bytes, fileName, contentType, missingGlyphs } = await printSheets(staff.context, staff.actor, {
    planId: textParam(staff, "planId"),
    fiscalYear: numberParam(staff, "year"),
    sheetNo: staff.params["sheets"] === "all" ? null : numberParam(staff, "sheets"),
    format,
  });
  const headers = new Headers({
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="sheets.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Cache-Control": "private, no-store",
  });
  if (missingGlyphs.length > 0) headers.set("X-Missing-Glyphs", encodeURIComponent(missingGlyphs.join("")));
  return new Response(Buffer.from(bytes), { headers });
});
