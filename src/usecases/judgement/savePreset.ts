import type { Context } from "../../context.ts";
import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import { readPresetForm } from "../../core/judgementForm/readPresetForm.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { JudgementPreset } from "../../core/progress/judgement/preset.ts";
import { judgementPresets } from "../../core/progress/judgement/presets.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import {
  insertPreset,
  listOwnPresets,
  listPresetVersions,
  type StoredPreset,
} from "../../store/judgementPresets.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchPreset } from "./findPresets.ts";
import { findPresetUses } from "./listPresets.ts";

/** What to save: a new preset, or a further version of one of the city's own, begun from its version `basedOn`. */
export type PresetToSave =
  | { readonly id: null; readonly form: PresetForm }
  | { readonly id: string; readonly basedOn: number; readonly form: PresetForm };

/** Saves one of the city's own judgement presets as a new version; earlier versions, and what they graded, stay.
 * What says the same as the newest version is not saved again. Nothing is judged by it before a plan adopts it.
 * @throws UserError `bad-input` with the fields that are wrong; `edited-meanwhile` where somebody else has saved a
 * version since; `not-found` */
export async function savePreset(
  context: Pick<Context, "databases">,
  actor: Actor,
  asked: PresetToSave,
): Promise<{ id: string; version: number; isNew: boolean }> {
  authorise(actor, "editJudgement");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    const newest = asked.id === null ? undefined : await newestOf(tx, asked.id, asked.basedOn);
    const identity = newest
      ? { id: newest.preset.id, version: newest.preset.version + 1 }
      : { id: await nextId(tx), version: 1 };
    const read = readPresetForm(asked.form, identity);
    if (read.kind === "problems") throw new UserError("bad-input", fixFields, read.fields);
    const { preset } = read;
    if (newest && !newest.isRetired && saysTheSame(newest.preset, preset)) {
      return { id: preset.id, version: newest.preset.version, isNew: false };
    }
    if (!(await insertPreset(tx, actor, preset))) throw editedMeanwhile();
    await audit(tx, actor, "saveJudgement", `judgement ${preset.id}`, newest?.preset ?? null, preset);
    return { ...identity, isNew: true };
  });
}

/** Takes one of the city's own presets off the lists from which plans choose. All of its versions stay.
 * @throws UserError `wrong-state` while a plan version has it; `not-found`; `edited-meanwhile` */
export async function retirePreset(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, basedOn }: { id: string; basedOn: number },
): Promise<void> {
  authorise(actor, "editJudgement");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    const { preset } = await newestOf(tx, id, basedOn);
    const uses = await findPresetUses(tx, id);
    if (uses.length > 0) throw inUse(uses.map(({ planTitle }) => planTitle));
    const retired = { ...preset, version: preset.version + 1 };
    if (!(await insertPreset(tx, actor, retired, { isRetired: true }))) throw editedMeanwhile();
    await audit(tx, actor, "retireJudgement", `judgement ${id}`, preset, null);
  });
}

async function newestOf(tx: Db, id: string, basedOn: number): Promise<StoredPreset> {
  const [newest] = await listPresetVersions(tx, id);
  if (!newest) throw noSuchPreset(id);
  if (newest.preset.version !== basedOn) throw editedMeanwhile();
  return newest;
}

async function nextId(tx: Db): Promise<string> {
  const taken = new Set([...(await listOwnPresets(tx)).map(({ preset }) => preset.id), ...shippedIds]);
  let n = taken.size - shippedIds.length + 1;
  while (taken.has(`own${n}`)) n++;
  return `own${n}`;
}

const shippedIds = judgementPresets.map(({ id }) => id);

const saysTheSame = (newest: JudgementPreset, preset: JudgementPreset) =>
  JSON.stringify({ ...newest, version: preset.version }) === JSON.stringify(preset);

const fixFields = {
  ja: "直すところがあります。入力した内容は残っています。",
  en: "Something has to be put right. What you typed is still here.",
};

function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "ほかの人が先に新しい版を保存しました。入力した内容はこの画面に残っています。別の画面で最新の版を確かめ、そこへ入れ直してください。",
    en: "Somebody else has saved a newer version. What you typed is still here: look at the newest version in another window and make your changes there.",
  });
}

function inUse(titles: readonly string[]): UserError {
  const names = [...new Set(titles)];
  return new UserError("wrong-state", {
    ja: `この判定基準は「${names.join("」「")}」で使われているため、外せません。計画の編集でほかの判定基準を選んでから外してください。`,
    en: `This preset is in use (${names.join(", ")}) and cannot be withdrawn. Choose another in the plan editor first.`,
  });
}
