import { sql } from "kysely";
import type { SubmissionState } from "../core/cycle/submission.ts";
import type { Db } from "./databases.ts";

/** What happened to a submission after its last approval. `reopened`: it is open again (returned, or being corrected).
 * `corrected`: it is approved, and one of its values (or the value of one of its series and that year, by whatever
 * sheet) was recorded anew afterwards. */
export interface LaterChange {
  readonly kind: "reopened" | "corrected";
  readonly approvedAt: string; // ISO 8601
  /** When it was recorded anew; null where it is open again. */
  readonly changedAt: string | null;
}

/** The submissions of a review that changed since they were approved, by their ids. What an approval itself records
 * bears the moment of the approval, since both are one transaction. */
export async function listChangedSinceApproval(
  tx: Db,
  reviewId: string,
): Promise<ReadonlyMap<string, LaterChange>> {
  const { rows } = await sql<{
    id: string;
    state: SubmissionState;
    approved_at: Date;
    changed_at: Date | null;
  }>`
    with approved as materialized (
      select s.municipality_id, s.id, s.state, a.at
        from submission s cross join lateral (
          select l.at from audit_log l
           where l.municipality_id = s.municipality_id and l.subject = 'submission ' || s.id
             and l.action = 'approve' and l.after ->> 'state' = 'approved'
           order by l.id desc limit 1) a
       where s.review_id = ${reviewId})
    select p.id, p.state, p.at as approved_at,
      (select max(later.recorded_at) from (
         select n.recorded_at from observation o
           join observation n on n.municipality_id = o.municipality_id and n.series_id = o.series_id
            and n.fiscal_year = o.fiscal_year and n.revision >= o.revision
          where o.municipality_id = p.municipality_id and o.submission_id = p.id
         union all
         select c.recorded_at from cost c where c.municipality_id = p.municipality_id and c.submission_id = p.id
         union all
         select f.recorded_at from figure_value f
          where f.municipality_id = p.municipality_id and f.submission_id = p.id) later
       where later.recorded_at > p.at) as changed_at
    from approved p`.execute(tx);
  return new Map(
    rows.flatMap(({ id, state, approved_at, changed_at }): [string, LaterChange][] => {
      const isOpen = state !== "approved" && state !== "locked";
      if (!isOpen && changed_at === null) return [];
      const changedAt = isOpen ? null : (changed_at?.toISOString() ?? null);
      return [
        [id, { kind: isOpen ? "reopened" : "corrected", approvedAt: approved_at.toISOString(), changedAt }],
      ];
    }),
  );
}
