import type { Context } from "../../context.ts";
import { checkNames } from "../../core/organisation/checkReorganisation.ts";
import { unitsBelow } from "../../core/organisation/unitsBelow.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { correctOrgUnit } from "../../store/orgUnits.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchUnit } from "./noSuchUnit.ts";

/** Puts right how a department is written: name, short name, place in the list, the division it belongs to. It holds
 * for the past as well; a department that gets another name on a day is renamed by a reorganisation instead.
 * @param change.version how often it had been edited when the form was opened
 * @throws UserError `bad-input` naming the fields, `edited-meanwhile` when somebody else was quicker */
export async function correctUnit(
  context: Pick<Context, "databases">,
  person: Actor,
  change: {
    readonly unitId: string;
    readonly name: string;
    readonly shortName: string;
    readonly parentId: string | null;
    /** Its place in the list: smaller numbers stand first. */
    readonly position: number;
    readonly version: number;
  },
): Promise<void> {
  const actor = authorise(person, "editOrganisation");
  const { unitId, name, shortName, parentId, position, version } = change;
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const units = await listOrgUnits(tx);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) throw noSuchUnit();
    const problems: Record<string, Words> = { ...checkNames(change) };
    const within = [unitId, ...unitsBelow(units, unitId)];
    const isKnown = parentId === null || units.some(({ id }) => id === parentId);
    if (!isKnown || (parentId !== null && within.includes(parentId))) problems["parentId"] = wrongParent;
    if (!Number.isInteger(position) || position < 0 || position > 9999) problems["position"] = wrongPosition;
    const namesake = units.some(
      (other) =>
        other.id !== unitId && other.name === name && other.validTo === null && unit.validTo === null,
    );
    if (namesake) problems["name"] = taken;
    const [first] = Object.values(problems);
    if (first) throw new UserError("bad-input", first, problems);
    const after = { name, shortName, parentId, position };
    if (!(await correctOrgUnit(tx, { id: unitId, ...after }, version))) throw editedMeanwhile();
    const before = {
      name: unit.name,
      shortName: unit.shortName,
      parentId: unit.parentId,
      position: unit.position,
    };
    await audit(tx, actor, "correctUnit", `department ${unitId}`, before, after);
  });
}

const wrongParent: Words = {
  ja: "所属する部を一覧から選び直してください。自分や自分の下の課は選べません。",
  en: "Choose another parent: not itself, and nothing below it.",
};
const wrongPosition: Words = {
  ja: "並び順を0〜9999の整数で入力してください。",
  en: "The place in the list is a whole number from 0 to 9999.",
};
const taken: Words = {
  ja: "同じ名称の部・課があります。別の名称にしてください。",
  en: "There is a department of this name. Choose another.",
};

function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "ほかの人が先に変更しました。いまの内容を確かめて、もう一度保存してください。",
    en: "Somebody else has changed it meanwhile. Look at it as it stands and save again.",
  });
}
