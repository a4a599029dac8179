import type { Context } from "../../context.ts";
import type { GrantProject } from "../../core/grant/grantProject.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { listGrants } from "../../store/grants.ts";
import { listVersionsInForce } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";

/** A programme that a plan marks with a grant (【地方創生交付金】). */
export interface MarkedProgramme {
  readonly planId: string;
  readonly planTitle: string;
  readonly programmeId: string;
  readonly name: string;
  readonly marks: readonly string[];
  readonly departments: readonly string[];
  /** The project that it belongs to already. */
  readonly projectId: string | null;
}

/** The grant projects of the city; for planning also the programmes of its plans that carry the mark of a grant. */
export async function listGrantProjects(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<{
  projects: readonly (GrantProject & { readonly planTitle: string; readonly department: string })[];
  plans: readonly { readonly id: string; readonly title: string }[];
  marked: readonly MarkedProgramme[];
}> {
  authorise(actor, "viewPlan");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const grants = await listGrants(tx);
    const plans = (await listVersionsInForce(tx)).map(({ title, version }) => ({
      id: version.planId,
      title,
    }));
    const isPlanning = may(actor, "editGrants");
    const wanted = plans.filter(({ id }) => isPlanning || grants.some(({ planId }) => planId === id));
    const contents = [];
    for (const { id } of wanted) contents.push(await loadPlan(tx, id));
    const titleOf = new Map(plans.map(({ id, title }) => [id, title]));
    const units = new Map(contents.flatMap(({ orgUnits }) => orgUnits.map(({ id, name }) => [id, name])));
    return {
      projects: grants.map((grant) => ({
        ...grant,
        planTitle: titleOf.get(grant.planId) ?? grant.planId,
        department: units.get(grant.orgUnitId) ?? grant.orgUnitId,
      })),
      plans,
      marked: isPlanning
        ? contents.flatMap(({ plan, programmes }) =>
            programmes
              .filter(({ marks }) => marks.some((mark) => mark.includes("交付金")))
              .map(({ programmeId, name, marks, departments }) => ({
                planId: plan.id,
                planTitle: plan.title,
                programmeId,
                name,
                marks,
                departments,
                projectId: grants.find((grant) => grant.programmeIds.includes(programmeId))?.id ?? null,
              })),
          )
        : [],
    };
  });
}
