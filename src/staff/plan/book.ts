import { UserError } from "../../core/userError.ts";
import { planEditions, printPlan } from "../../usecases/documents/printPlan.ts";
import { staffLoader, textParam } from "../guard.ts";
import { attachment } from "./attachment.ts";

/** The plan itself as a file: the book as PDF or DOCX, or the summary edition; of one version where it is named. */
export const loader = staffLoader(["viewPlan"], async (staff) => {
  const edition = planEditions.find((one) => one === staff.params["edition"]);
  if (!edition) {
    throw new UserError("not-found", {
      ja: "PDF、Word、概要版から選んでください。",
      en: "Choose PDF, Word or the summary edition.",
    });
  }
  const planId = textParam(staff, "planId");
  const versionId = staff.url.searchParams.get("version");
  return attachment(await printPlan(staff.context, staff.actor, { planId, versionId, edition }), "plan");
});
