import type { Opinion } from "../../core/council/opinion.ts";
import type { ResultingChange } from "../../core/council/opinionResponse.ts";
import type { Db } from "../../store/databases.ts";
import { listVersions } from "../../store/planVersions.ts";
import { listPlanReviews, listSubmissions } from "../../store/reviews.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findReview } from "../../store/reviews.ts";

/** Something that an answer can name as what changed, by the code that the form sends. */
export interface ChangeOption {
  readonly code: string;
  readonly group: "submission" | "version" | "programme";
  readonly label: string;
  readonly link: NonNullable<ResultingChange["link"]>;
}

/** What can have changed because of an opinion: what departments write on the sheet it is about, in its review and
 * later ones; versions of the plan; the programmes that stand there. */
export async function changeOptions(tx: Db, opinion: Opinion): Promise<ChangeOption[]> {
  const review = await findReview(tx, opinion.reviewId);
  const plan = review && (await findPlanOfVersion(tx, review.planVersionId));
  if (!plan) return [];
  const nodeId = opinion.subject.kind === "plan" ? null : opinion.subject.nodeId;
  const lineageId = plan.nodes.find(({ id }) => id === nodeId)?.lineageId;
  const units = new Map((await listOrgUnits(tx)).map(({ id, shortName }) => [id, shortName]));
  const options: ChangeOption[] = [];
  for (const later of await listPlanReviews(tx, plan.plan.id)) {
    if (later.fiscalYear < review.fiscalYear || lineageId === undefined) continue;
    const content = later.id === review.id ? plan : await findPlanOfVersion(tx, later.planVersionId);
    const node = content?.nodes.find((one) => one.lineageId === lineageId);
    for (const submission of await listSubmissions(tx, later.id)) {
      if (submission.nodeId !== node?.id) continue;
      for (const field of ["nextSteps", "analysis"] as const)
        options.push({
          code: `submission:${submission.id}:${field}`,
          group: "submission",
          label: [
            `${fiscalYearLabel(later.fiscalYear, "ja", "full")}の検証`,
            node.title,
            units.get(submission.orgUnitId) ?? "",
            field === "nextSteps" ? "今後の取組" : "現状分析",
          ].join("　"),
          link: { kind: "submission", submissionId: submission.id, field },
        });
    }
  }
  for (const { id, number, label } of await listVersions(tx, plan.plan.id))
    options.push({
      code: `version:${id}`,
      group: "version",
      label: `${plan.plan.title}　第${number}版${label ? `（${label}）` : ""}`,
      link: { kind: "version", versionId: id },
    });
  const placed = plan.programmes.filter((one) => nodeId === null || one.nodeId === nodeId);
  for (const [programmeId, name] of new Map(placed.map((one) => [one.programmeId, one.name])))
    options.push({
      code: `programme:${programmeId}`,
      group: "programme",
      label: name,
      link: { kind: "programme", programmeId },
    });
  return options;
}

/** The code of the option that a change was made of; empty without one. */
export function codeOf(link: ResultingChange["link"] | undefined): string {
  if (!link) return "";
  if (link.kind === "submission") return `submission:${link.submissionId}:${link.field}`;
  return link.kind === "version" ? `version:${link.versionId}` : `programme:${link.programmeId}`;
}
