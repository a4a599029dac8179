import type { Context } from "../../context.ts";
import { isDate } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { assignResponses, listResponses, removeResponses } from "../../store/opinionResponses.ts";
import { findOpinion, setOpinionState } from "../../store/opinions.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { badField, opinionEditedMeanwhile, opinionNotFound, opinionWrongState } from "./refusals.ts";

/** Accepts an opinion and asks departments to answer it until a day; without any, it is taken note of. Departments that
 * have begun to write stay asked.
 * @param dueOn YYYY-MM-DD; empty for no day
 * @throws UserError `bad-input`; `wrong-state` when a department that has written is left out */
export async function assignOpinion(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: { opinionId: string; version: number; orgUnitIds: readonly string[]; dueOn: string },
): Promise<void> {
  authorise(actor, "manageCouncil");
  const { opinionId, version, orgUnitIds } = request;
  const dueOn = readDue(request.dueOn, orgUnitIds.length > 0);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const opinion = await findOpinion(tx, opinionId, { lock: true });
    if (!opinion) throw opinionNotFound();
    if (opinion.state === "withdrawn") throw opinionWrongState();
    const known = new Set((await listOrgUnits(tx)).map(({ id }) => id));
    if (orgUnitIds.some((id) => !known.has(id))) throw noSuchDepartment();
    const responses = await listResponses(tx, [opinionId]);
    const before = {
      departments: responses.map(({ orgUnitId }) => orgUnitId).toSorted(),
      state: opinion.state,
    };
    const after = { departments: [...new Set(orgUnitIds)].toSorted(), state: "accepted", dueOn };
    const isSame =
      JSON.stringify({ ...after, dueOn: null }) === JSON.stringify({ ...before, dueOn: null }) &&
      responses.every((one) => one.dueOn === dueOn);
    // The second of two clicks finds everything as it should be.
    if (isSame) return;
    if (opinion.version !== version) throw opinionEditedMeanwhile();
    const gone = responses.filter(({ orgUnitId }) => !orgUnitIds.includes(orgUnitId));
    if (gone.some(({ state }) => state !== "assigned")) throw hasWritten();
    await removeResponses(
      tx,
      opinionId,
      gone.map(({ orgUnitId }) => orgUnitId),
    );
    await assignResponses(tx, actor.municipalityId, opinionId, after.departments, dueOn);
    await setOpinionState(tx, opinionId, "accepted");
    await audit(tx, actor, "assignOpinion", `opinion ${opinionId}`, before, after);
  });
}

function readDue(typed: string, isAsked: boolean): string | null {
  if (typed === "" && !isAsked) return null;
  if (isDate(typed)) return typed;
  throw badField("dueOn", {
    ja: "回答の締切日を入力してください。例：2022-08-12",
    en: "Type the day until which to answer, for example 2022-08-12.",
  });
}

const noSuchDepartment = () =>
  badField("departments", { ja: "所属を一覧から選んでください。", en: "Choose departments from the list." });

const hasWritten = () =>
  new UserError("wrong-state", {
    ja: "すでに回答を書き始めている所属は外せません。差し戻しの理由で伝えてください。",
    en: "A department that has begun to answer cannot be left out. Return its answer with the reason.",
  });
