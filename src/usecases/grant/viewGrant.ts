import type { Context } from "../../context.ts";
import { grantYears, type GrantEvaluation, type GrantProject } from "../../core/grant/grantProject.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { PublishedGrant } from "../../core/publication/grantDocument.ts";
import { presentGrant } from "../../core/publication/present/presentGrant.ts";
import { UserError } from "../../core/userError.ts";
import { findGrant, listGrantEvaluations, listGrantValues } from "../../store/grants.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listObservations } from "../../store/yearContent.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";

export interface GrantDetail {
  readonly project: GrantProject;
  readonly planTitle: string;
  /** As it stands after the last year that was reported, or before the first. */
  readonly grant: PublishedGrant;
  readonly sheet: { readonly sheetNo: number | null; readonly title: string } | null;
  /** Every year that was judged, with the project as it stood then. */
  readonly results: readonly {
    readonly evaluation: GrantEvaluation;
    readonly grant: PublishedGrant;
  }[];
  readonly mayEdit: boolean;
}

/** A grant project with its figures and how it was judged year by year.
 * @throws UserError `not-found` */
export async function viewGrant(
  context: Pick<Context, "databases">,
  actor: Actor,
  id: string,
): Promise<GrantDetail> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const project = await findGrant(tx, id);
    if (!project) throw noSuchGrant();
    const plan = await loadPlan(tx, project.planId);
    const years = grantYears(project);
    const last = years.at(-1) ?? project.fromFiscalYear;
    const values = await listGrantValues(tx, [id], last);
    const evaluations = await listGrantEvaluations(tx, [id]);
    const linked = project.kpis.flatMap(({ seriesId }) => seriesId ?? []);
    const observed = await listObservations(tx, linked, last);
    const levels = new Map(observed.map((one) => [`${one.seriesId} ${one.fiscalYear}`, one.reading]));
    const known = [...values, ...evaluations].map(({ fiscalYear }) => fiscalYear);
    const names = {
      department: plan.orgUnits.find((unit) => unit.id === project.orgUnitId)?.name ?? project.orgUnitId,
      programmes: plan.programmes
        .filter(({ programmeId }) => project.programmeIds.includes(programmeId))
        .map(({ name }) => name),
    };
    const after = (year: number) =>
      presentGrant(
        { project, values, evaluation: evaluations.find(({ fiscalYear }) => fiscalYear === year) },
        year,
        (series, inYear) =>
          levels.get(`${series} ${inYear}`) ?? { kind: "missing", reason: "notEntered", raw: "" },
        names,
      );
    const node = plan.nodes.find(({ lineageId }) => lineageId === project.nodeLineageId);
    return {
      project,
      planTitle: plan.plan.title,
      grant: after(Math.max(project.fromFiscalYear - 1, ...known)),
      sheet: node ? { sheetNo: node.sheetNo, title: node.title } : null,
      results: evaluations.map((evaluation) => ({ evaluation, grant: after(evaluation.fiscalYear) })),
      mayEdit: may(actor, "editGrants"),
    };
  });
}

/** The words for a grant project that does not exist, or belongs to another city. */
export function noSuchGrant(): UserError {
  return new UserError("not-found", {
    ja: "この交付金事業は見つかりません。交付金事業の一覧から選んでください。",
    en: "There is no such grant project. Choose one from the list.",
  });
}
