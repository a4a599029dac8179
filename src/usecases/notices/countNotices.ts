import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { countOpenNotices } from "../../store/notices.ts";
import { inMunicipality } from "../../store/transact.ts";
import { readerOf } from "./readerOf.ts";

/** How many notices of a person are unread and not yet done. */
export function countNotices(context: Pick<Context, "databases">, actor: Actor): Promise<number> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    countOpenNotices(tx, readerOf(actor)),
  );
}
