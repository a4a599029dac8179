import type { Context } from "../../context.ts";
import { changesOf, deputyForOf, figureKindOf, type AuditChange } from "../../core/audit/auditChange.ts";
import type { AuditEntry } from "../../core/audit/auditEntry.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listAuditPage } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { auditFilter, fieldsOf, seesAddresses } from "./auditFilter.ts";
import { loadAuditNames, type AuditNames } from "./auditNames.ts";
import type { AuditItem, AuditQuery } from "./views.ts";

/** How many entries a page shows. */
export const pageSize = 50;

/** The record of changes as auditors read it, newest first, a page at a time.
 * @param before where the page begins; null for the newest
 * @returns `next` is where the following page begins; null on the last one */
export async function listAudit(
  context: Pick<Context, "databases">,
  actor: Actor,
  { before, size = pageSize, ...query }: AuditQuery & { before: number | null; size?: number },
): Promise<{ entries: AuditItem[]; next: number | null }> {
  authorise(actor, "viewAudit");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const names = await loadAuditNames(tx);
    const filter = auditFilter(actor, query, names);
    const entries = await listAuditPage(tx, filter, { before, limit: size + 1 });
    const page = entries.slice(0, size);
    return {
      entries: page.map((entry) => itemOf(actor, entry, query, names)),
      next: entries.length > size ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

function itemOf(actor: Actor, entry: AuditEntry, query: AuditQuery, names: AuditNames): AuditItem {
  const asked = query.indicator ? new Set(fieldsOf(query.indicator, names)) : null;
  const seen = entry.action === "signIn" && !seesAddresses(actor) ? { ...entry, after: null } : entry;
  const isShown = (change: AuditChange) =>
    (!query.onlyFigures || figureKindOf(change) !== undefined) && (!asked || asked.has(change.path[0] ?? ""));
  return {
    ...seen,
    deputyFor: deputyForOf(entry),
    about: names.subject(entry.subject),
    changes: changesOf(seen)
      .filter(isShown)
      .map((change) => ({
        field: names.field(change),
        from: textOf(change.before),
        to: textOf(change.after),
      })),
  };
}

/** A value as text; null for nothing. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
