import type { Context } from "../../context.ts";
import type { OpinionCategory } from "../../core/council/opinionCategory.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listCategories, saveCategories as saveRows } from "../../store/opinionCategories.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";

/** The city's words for answers, for the page that changes them. */
export async function viewCategories(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<readonly OpinionCategory[]> {
  authorise(actor, "manageCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, listCategories);
}

/** Keeps the city's own words for answers. A line without an id is new; a known one cannot vanish, since answers have
 * it, only be offered no more.
 * @throws UserError `bad-input` for a line without a name, or when nothing would be left to choose */
export async function saveCategories(
  context: Pick<Context, "databases">,
  actor: Actor,
  typed: readonly (Omit<OpinionCategory, "id"> & { readonly id: string })[],
): Promise<void> {
  authorise(actor, "manageCouncil");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await listCategories(tx);
    const known = new Map(typed.map((one) => [one.id, one]));
    const kept = before.map((one) => ({ ...one, ...known.get(one.id) }));
    const taken = new Set(before.map(({ id }) => id));
    const added = typed.filter(({ id, name }) => !taken.has(id) && name.trim() !== "");
    const after = [...kept, ...added.map((one, index) => ({ ...one, id: freshId(taken, index) }))].map(
      (one) => ({ ...one, name: one.name.trim(), nameEn: one.nameEn.trim() }),
    );
    refuseUnusable(after);
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await saveRows(tx, actor.municipalityId, after);
    await audit(tx, actor, "saveOpinionCategories", "opinion categories", before, after);
  });
}

function freshId(taken: Set<string>, index: number): string {
  let number = taken.size + index + 1;
  while (taken.has(`own${number}`)) number += 1;
  taken.add(`own${number}`);
  return `own${number}`;
}

function refuseUnusable(categories: readonly OpinionCategory[]): void {
  const fields: Record<string, Words> = {};
  for (const { id, name } of categories) if (name === "") fields[`name:${id}`] = noName;
  if (categories.every(({ isRetired }) => isRetired)) fields["list"] = nothingLeft;
  const [first] = Object.values(fields);
  if (first) throw new UserError("bad-input", first, fields);
}

const noName = { ja: "区分の名前を入力してください。", en: "Type the name of the answer." };
const nothingLeft = {
  ja: "使う区分を一つ以上残してください。",
  en: "Leave at least one answer to choose.",
};
