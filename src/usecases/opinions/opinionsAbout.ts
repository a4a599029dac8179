import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import { lineageOf } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { loadLedger } from "./loadLedger.ts";
import type { OpinionItem } from "./views.ts";

/** The opinions about a node or an indicator in all years, for its page; nothing for who may not read them. */
export async function opinionsAbout(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  subject: { readonly nodeId: string } | { readonly indicatorId: string },
): Promise<readonly OpinionItem[]> {
  if (!may(actor, "viewCouncil")) return [];
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const scope = "indicatorId" in subject ? subject : { nodeLineageId: await lineageOf(tx, subject.nodeId) };
    return (await loadLedger(tx, actor, scope, todayInJapan(context.now()))).items;
  });
}
