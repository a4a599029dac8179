import type { GrantProject } from "./grantProject.ts";
import type { TypedGrant } from "./readGrantForm.ts";

/** A project as its form shows it, field by field; read back by `readGrantForm`. */
export function typedGrant(project: GrantProject): TypedGrant {
  return Object.fromEntries([
    ["title", project.title],
    ["scheme", project.scheme],
    ["revitalisationPlan", project.revitalisationPlan],
    ["fromFiscalYear", String(project.fromFiscalYear)],
    ["years", String(project.years)],
    ["place", `${project.nodeLineageId}|${project.orgUnitId}`],
    ...project.programmeIds.map((id) => [`programme.${id}`, "on"]),
    ...project.plannedCosts.map(({ raw }, year) => [`cost.${year}`, raw]),
    ...project.kpis.flatMap((kpi, place) => [
      [`kpi.${place}.id`, kpi.id],
      [`kpi.${place}.name`, kpi.name],
      [`kpi.${place}.unit`, kpi.unit ?? ""],
      [`kpi.${place}.start`, kpi.start.raw],
      [`kpi.${place}.link`, kpi.seriesId ?? ""],
      ...kpi.planned.map(({ raw }, year) => [`kpi.${place}.planned.${year}`, raw]),
    ]),
  ]) as TypedGrant;
}
