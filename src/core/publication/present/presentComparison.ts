import { compareVersions } from "../../plan/compareVersions.ts";
import type { PlanVersion } from "../../plan/plan.ts";
import type { PlanContent } from "../../plan/planContent.ts";
import type { PlanComparisonDocument } from "../planComparisonDocument.ts";
import { stageOfVersion } from "./presentPlan.ts";

/** What changed from one version of a plan to the next. */
export function presentComparison(before: PlanContent, after: PlanContent): PlanComparisonDocument {
  const { plan, version, municipality } = after;
  return {
    kind: "planComparison",
    municipality,
    plan: { id: plan.id, title: plan.title, period: version.period },
    stage: stageOfVersion(version),
    before: comparedVersion(before.version),
    after: comparedVersion(version),
    effectiveYear: version.effectiveYear,
    reason: version.revisionReason,
    changes: compareVersions(before, after),
  };
}

function comparedVersion(version: PlanVersion): PlanComparisonDocument["before"] {
  const { number, status, label, issued, period } = version;
  return { number, status, label, issued, period };
}
