import { sql } from "kysely";
import type { MemberSector } from "../core/council/opinion.ts";
import type { Db } from "./databases.ts";

/** A meeting of a council as the ledger names it. */
export interface OpinionMeeting {
  readonly id: string;
  readonly body: string;
  readonly number: number;
  readonly heldOn: string; // YYYY-MM-DD
  readonly reviewId: string | null;
  readonly state: "planned" | "held" | "closed";
}

/** All meetings of the city's councils, the newest first. */
export async function listOpinionMeetings(tx: Db): Promise<OpinionMeeting[]> {
  const { rows } = await sql<OpinionMeeting>`
    select m.id, b.name as body, m.number, m.held_on as "heldOn", m.review_id as "reviewId", m.state
    from council_meeting m join council_body b on (b.municipality_id, b.id) = (m.municipality_id, m.body_id)
    order by m.held_on desc, m.id`.execute(tx);
  return rows;
}

/** A member of a council, as far as an opinion needs one. */
export interface OpinionMember {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly sector: MemberSector;
  readonly affiliation: string;
  readonly userId: string | null;
}

/** Members of the city's councils whose term has begun by a day (`YYYY-MM-DD`) and has not ended. */
export async function listOpinionMembers(tx: Db, day: string): Promise<OpinionMember[]> {
  const { rows } = await sql<OpinionMember>`
    select m.id, b.name as body, m.name, m.sector, m.affiliation, m.user_id as "userId"
    from council_member m join council_body b on (b.municipality_id, b.id) = (m.municipality_id, m.body_id)
    where m.term_from <= ${day} and (m.term_to is null or m.term_to >= ${day})
    order by b.position, m.position`.execute(tx);
  return rows;
}
