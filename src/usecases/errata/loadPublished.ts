import type { Bilingual } from "../../core/publication/cell.ts";
import type { Db } from "../../store/databases.ts";
import { publishedStage } from "../../store/publications.ts";
import { loadSubmission, type LoadedSubmission } from "../cycle/loadSubmission.ts";
import { noSuchField, notPublished } from "./refusals.ts";

/** A department's part of a sheet of a year whose final version is public.
 * @throws UserError `wrong-state` where it is not, `not-found` where the year has no such part */
export async function loadPublished(
  tx: Db,
  { planId, fiscalYear, submissionId }: { planId: string; fiscalYear: number; submissionId: string },
): Promise<{ loaded: LoadedSubmission; place: Bilingual }> {
  const loaded = await loadSubmission(tx, submissionId, { lock: false });
  const { review, plan, node, submission } = loaded;
  if (plan.plan.id !== planId || review.fiscalYear !== fiscalYear || review.kind !== "annual")
    throw noSuchField();
  if (review.state !== "locked" || (await publishedStage(tx, planId, fiscalYear)) !== "final")
    throw notPublished();
  const number = String(node.sheetNo ?? 0).padStart(2, "0");
  const department = plan.orgUnits.find(({ id }) => id === submission.orgUnitId)?.name ?? "";
  return {
    loaded,
    place: {
      ja: `シート${number} ${node.title}（${department}）`,
      en: `Sheet ${number} ${node.title} (${department})`,
    },
  };
}
