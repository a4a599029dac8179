import type { Context } from "../../context.ts";
import type { Typed } from "../../core/council/formReader.ts";
import { readBody } from "../../core/council/readForms.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import { findBody, insertBody, updateBody } from "../../store/councils.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { formId, noSuch, refuseClash } from "./refusals.ts";

/** Adds a council. Sent twice with the same id it is added once.
 * @throws UserError `bad-input` with the fields that are wrong */
export async function addBody(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, typed }: { id: string; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const body = { id: formId(id), ...readBody(typed) };
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    if (await insertBody(tx, actor.municipalityId, body))
      await audit(tx, actor, "addCouncil", `council ${id}`, null, body);
  });
}

/** Changes a council; by its last day also ends it.
 * @param version that of the council when the form was opened
 * @throws UserError `bad-input`, `not-found`, `edited-meanwhile` with what somebody else wrote at each field */
export async function saveBody(
  context: Pick<Context, "databases">,
  actor: Actor,
  { bodyId, version, typed }: { bodyId: string; version: number; typed: Typed },
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await findBody(tx, bodyId, { lock: true });
    if (!before) throw noSuch.body();
    const { id: _, position: __, version: ___, ...kept } = before;
    if (before.version !== version) refuseClash(typed, kept);
    const body = { ...before, ...readBody(typed) };
    await updateBody(tx, body);
    await audit(tx, actor, "editCouncil", `council ${bodyId}`, before, body);
  });
}
