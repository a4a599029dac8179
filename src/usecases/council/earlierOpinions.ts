import type { EarlierOpinion } from "../../core/council/packet.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { Db } from "../../store/databases.ts";

/** What was said at earlier meetings of a council and what became of it, for an item of the agenda of this kind. It is
 * frozen in the packet as it is returned here. */
export async function earlierOpinions(_tx: Db, _meeting: Meeting): Promise<EarlierOpinion[]> {
  return [];
}
