import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listAuditEntries, type AuditEntry } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

const pageSize = 50;

/** The record of changes, newest first, a page at a time; `next` is where the following page begins. */
export async function listAudit(
  context: Pick<Context, "databases">,
  actor: Actor,
  { before, subject }: { before: number | null; subject: string | null },
): Promise<{ entries: AuditEntry[]; next: number | null }> {
  authorise(actor, "viewAudit");
  const entries = await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    listAuditEntries(tx, { before, subject, limit: pageSize + 1 }),
  );
  const page = entries.slice(0, pageSize);
  return { entries: page, next: entries.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}
