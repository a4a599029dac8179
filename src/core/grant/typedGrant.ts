import type { GrantProject, GrantValue } from "./grantProject.ts";
import { costItem } from "./grantRecord.ts";
import type { TypedGrant } from "./readGrantForm.ts";

/** A project as its form shows it, field by field; read back by `readGrantForm`.
 * @param values what was recorded of it */
export function typedGrant(project: GrantProject, values: readonly GrantValue[] = []): TypedGrant {
  const actuals = (item: string, field: string) =>
    values
      .filter((value) => value.item === item)
      .map(({ fiscalYear, reading }) => [`${field}.${fiscalYear - project.fromFiscalYear}`, reading.raw]);
  return Object.fromEntries([
    ["title", project.title],
    ["scheme", project.scheme],
    ["revitalisationPlan", project.revitalisationPlan],
    ["fromFiscalYear", String(project.fromFiscalYear)],
    ["years", String(project.years)],
    ["place", `${project.nodeLineageId}|${project.orgUnitId}`],
    ...project.programmeIds.map((id) => [`programme.${id}`, "on"]),
    ...project.plannedCosts.map(({ raw }, year) => [`cost.${year}`, raw]),
    ...actuals(costItem, "costActual"),
    ...project.kpis.flatMap((kpi, place) => [
      [`kpi.${place}.id`, kpi.id],
      [`kpi.${place}.name`, kpi.name],
      [`kpi.${place}.unit`, kpi.unit ?? ""],
      [`kpi.${place}.start`, kpi.start.raw],
      [`kpi.${place}.link`, kpi.seriesId ?? ""],
      ...actuals(kpi.id, `kpi.${place}.actual`),
      ...kpi.planned.map(({ raw }, year) => [`kpi.${place}.planned.${year}`, raw]),
    ]),
  ]) as TypedGrant;
}
