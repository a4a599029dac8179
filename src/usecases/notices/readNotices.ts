import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { markRead } from "../../store/notices.ts";
import { inMunicipality } from "../../store/transact.ts";
import { readerOf } from "./readerOf.ts";

/** Notes that a person has read notices of theirs; those of others are passed over. Nothing is undone by reading:
 * what is to be done stays on the list of tasks. */
export async function readNotices(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  ids: readonly string[] | "all",
): Promise<void> {
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    markRead(tx, actor.municipalityId, readerOf(actor), ids, context.now()),
  );
}
