import type { Evidence } from "../../core/contradictions/hint.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { HintPlaceView } from "./views.ts";

/** Says in words where the evidence of a hint stands, in one of these plans. */
export function placesOf(plans: readonly PlanContent[]): (evidence: Evidence) => HintPlaceView {
  const byId = new Map(
    plans.map((plan) => [
      plan.plan.id,
      {
        title: plan.plan.title,
        parts: new Map([...plan.nodes, ...plan.sections].map((part) => [part.id, part])),
        sheets: new Map(plan.nodes.map(({ id, sheetNo }) => [id, sheetNo])),
      },
    ]),
  );
  return ({ place: { planId, nodeId, sectionId } }) => {
    const plan = byId.get(planId);
    const part = plan?.parts.get(nodeId ?? sectionId ?? "");
    return {
      planId,
      planTitle: plan?.title ?? planId,
      title: part ? `${part.number} ${part.title}`.trim() : "",
      sheetNo: plan?.sheets.get(nodeId ?? "") ?? null,
    };
  };
}
