import type { Context } from "../../context.ts";
import type { ApprovalStep } from "../../core/cycle/approvalStep.ts";
import type { CityPhase } from "../../core/cycle/phase.ts";
import type { InquiryTemplate } from "../../core/inquiry/inquiryText.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listApprovalSteps } from "../../store/approvalSteps.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { inquiryTemplates } from "../inquiry/inquiryTemplates.ts";
import { cityPhases } from "./cityPhases.ts";
import { stepsSeen } from "./saveApprovalSteps.ts";

/** How the city runs its reviews. */
export interface ReviewSettings {
  readonly phases: readonly CityPhase[];
  readonly approvalSteps: readonly ApprovalStep[];
  /** Goes back with the form of the steps. */
  readonly stepsSeen: string;
  readonly templates: readonly InquiryTemplate[];
}

/** The usual year, the steps of approval and the templates of inquiries of the city. */
export async function viewReviewSettings(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<ReviewSettings> {
  authorise(actor, "editReviewSettings");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const approvalSteps = await listApprovalSteps(tx);
    return {
      phases: await cityPhases(tx),
      approvalSteps,
      stepsSeen: stepsSeen(approvalSteps),
      templates: await inquiryTemplates(tx),
    };
  });
}
