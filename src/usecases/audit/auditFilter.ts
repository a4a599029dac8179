import { isDate } from "../../core/calendar/days.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { AuditFilter } from "../../store/audit.ts";
import type { AuditNames } from "./auditNames.ts";
import type { AuditQuery } from "./views.ts";

/** Addresses from which people sign in are for those who look after accounts, and for auditors. */
export const seesAddresses = (actor: Actor): boolean =>
  may(actor, "manageUsers") || actor.posts.some(({ role }) => role === "auditor");

/** What the reader asked for, as the store understands it. */
export function auditFilter(actor: Actor, query: AuditQuery, names: AuditNames): AuditFilter {
  const text = query.text?.trim() || null;
  return {
    since: dayBegin(query.from, 0),
    until: dayBegin(query.to, 1),
    userId: query.person || null,
    action: query.action || null,
    subjects: subjectsOf(query, names),
    fields: query.indicator ? fieldsOf(query.indicator, names) : null,
    onlyFigures: query.onlyFigures === true,
    text,
    // Who may not see an address does not find it by searching either.
    without: text !== null && !seesAddresses(actor) ? ["signIn"] : [],
  };
}

/** The moment a day begins in Japan, or the one after it. */
function dayBegin(day: string | undefined, daysOn: number): string | null {
  if (!day || !isDate(day)) return null;
  return new Date(Date.parse(`${day}T00:00:00+09:00`) + daysOn * 86_400_000).toISOString();
}

function subjectsOf(
  { department, sheet, subject }: AuditQuery,
  { submissions }: AuditNames,
): string[] | null {
  if (subject) return [subject];
  if (!department && !sheet) return null;
  return submissions
    .filter(
      ({ orgUnitId, planId, sheetNo }) =>
        (!department || orgUnitId === department) && (!sheet || `${planId} ${sheetNo}` === sheet),
    )
    .map(({ id }) => `submission ${id}`);
}

/** Names of all fields of an indicator. */
export function fieldsOf(indicatorId: string, { names }: AuditNames): string[] {
  const series = names.series.filter((one) => one.indicatorId === indicatorId).map(({ id }) => id);
  const places = names.placements.filter((one) => one.indicatorId === indicatorId).map(({ id }) => id);
  const own = series.flatMap((id) => ["actual", "status", "asOf", "note"].map((kind) => `${kind}.${id}`));
  const costs = series.flatMap((id) => places.map((place) => `cost.${place}.${id}`));
  const planned = series.flatMap((id) =>
    ["baseline", "target"].flatMap((kind) => plannedTerms.map((term) => `${kind}.${id}.${term}`)),
  );
  return [...own, ...costs, ...planned];
}

/** What stands behind the name of a baseline or target: its year, or that none is given. */
const plannedTerms = ["-", ...Array.from({ length: 80 }, (_, index) => String(1990 + index))];
