import { UserError } from "../../core/userError.ts";
import { printReport, reportFormats, reportKinds } from "../../usecases/documents/printReport.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";
import { attachment } from "../plan/attachment.ts";

/** The report to the assembly, or the account of results of major measures, as a file. */
export const loader = staffLoader(["printSheets"], async (staff) => {
  const kind = reportKinds.find((one) => one === staff.params["kind"]);
  const format = reportFormats.find((one) => one === staff.params["format"]);
  if (!kind || !format) {
    throw new UserError("not-found", {
      ja: "報告書の種類とPDF、Wordから選んでください。",
      en: "Choose a report, as PDF or Word.",
    });
  }
  const planId = textParam(staff, "planId");
  const fiscalYear = numberParam(staff, "year");
  return attachment(
    await printReport(staff.context, staff.actor, { planId, fiscalYear, kind, format }),
    kind,
  );
});
