import type { Context } from "../../context.ts";
import type { Opinion } from "../../core/council/opinion.ts";
import type { OpinionCategory } from "../../core/council/opinionCategory.ts";
import {
  responseAllows,
  responseMay,
  type OpinionResponse,
  type ResultingChange,
} from "../../core/council/opinionResponse.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listCategories } from "../../store/opinionCategories.ts";
import { listResponses, updateResponse } from "../../store/opinionResponses.ts";
import { findOpinion } from "../../store/opinions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { changeOptions } from "./changeOptions.ts";
import { readText } from "./readOpinion.ts";
import { opinionEditedMeanwhile, opinionNotFound, opinionWrongState } from "./refusals.ts";

/** What a department typed as its answer. */
export interface TypedAnswer {
  readonly opinionId: string;
  readonly orgUnitId: string;
  readonly version: number;
  readonly categoryId: string;
  readonly text: string;
  /** Code of what changed (changeOptions.ts), words about it, and its fiscal year; each may be empty. */
  readonly change: string;
  readonly changeText: string;
  readonly changeYear: string;
}

/** Saves the answer of a department as a draft, or submits it to planning. A draft may lack anything.
 * @throws UserError `bad-input` with what a submitted answer lacks; `edited-meanwhile` when a colleague saved another
 * text since the form was opened */
export async function answerOpinion(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  typed: TypedAnswer,
  { submit }: { submit: boolean },
): Promise<void> {
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { opinion, response } = await loadResponse(tx, typed);
    authorise(actor, "respondToOpinion", typed.orgUnitId);
    const categories = await listCategories(tx);
    const answer = {
      categoryId: categories.find(({ id }) => id === typed.categoryId)?.id ?? null,
      text: typed.text.replaceAll("\r\n", "\n").trim(),
      change: await readChange(tx, opinion, typed),
    };
    const state = responseAllows[submit ? "submit" : "save"].to;
    const { categoryId, text, change } = response;
    const isSame =
      response.state === state && JSON.stringify(answer) === JSON.stringify({ categoryId, text, change });
    if (isSame) return;
    if (!responseMay(submit ? "submit" : "save", response.state)) throw opinionWrongState();
    if (response.version !== typed.version) throw opinionEditedMeanwhile();
    if (submit) refuseIncomplete(answer, categories);
    const by = { name: actor.name, at: context.now() };
    await updateResponse(tx, typed, { ...answer, state, returnedReason: null }, by);
    const subject = `opinion ${opinion.id}`;
    const before = { state: response.state, categoryId, text, change };
    await audit(tx, actor, submit ? "submitAnswer" : "saveAnswer", subject, before, {
      department: typed.orgUnitId,
      state,
      ...answer,
    });
  });
}

/** An answer that a department has been asked for, kept from changing until the transaction ends. */
export async function loadResponse(
  tx: Db,
  { opinionId, orgUnitId }: Pick<OpinionResponse, "opinionId" | "orgUnitId">,
): Promise<{ opinion: Opinion; response: OpinionResponse }> {
  const opinion = await findOpinion(tx, opinionId, { lock: true });
  const response = (await listResponses(tx, [opinionId])).find((one) => one.orgUnitId === orgUnitId);
  if (!opinion || !response) throw opinionNotFound();
  if (opinion.state !== "accepted") throw opinionWrongState();
  return { opinion, response };
}

async function readChange(tx: Db, opinion: Opinion, typed: TypedAnswer): Promise<ResultingChange | null> {
  const text = typed.changeText.trim();
  const year = typed.changeYear.trim();
  if (typed.change === "" && text === "" && year === "") return null;
  const option =
    typed.change === ""
      ? undefined
      : (await changeOptions(tx, opinion)).find(({ code }) => code === typed.change);
  if (typed.change !== "" && !option) throw refused("change", noSuchChange);
  if (year !== "" && !/^(19|20|21)\d{2}$/.test(year)) throw refused("changeYear", noYear);
  return {
    link: option?.link ?? null,
    label: option?.label ?? "",
    text,
    fiscalYear: year === "" ? null : Number(year),
  };
}

function refuseIncomplete(
  { categoryId, text, change }: Pick<OpinionResponse, "categoryId" | "text" | "change">,
  categories: readonly OpinionCategory[],
): void {
  const fields: Record<string, Words> = {};
  const category = categories.find(({ id }) => id === categoryId);
  if (!category) fields["category"] = noCategory;
  readText(text, "text", fields);
  if (category?.needsChange && !change?.link && !change?.text) fields["changeText"] = noChange;
  const [first] = Object.values(fields);
  if (first) throw new UserError("bad-input", first, fields);
}

const refused = (field: string, words: Words) => new UserError("bad-input", words, { [field]: words });
const noCategory = { ja: "対応の区分を選んでください。", en: "Choose how you answer." };
const noSuchChange = {
  ja: "変わったところを一覧から選んでください。",
  en: "Choose what changed from the list.",
};
const noYear = {
  ja: "年度を西暦4けたで入力してください。例：2023",
  en: "Type the fiscal year with four digits, for example 2023.",
};
const noChange = {
  ja: "この区分では、何が変わるのかを一覧から選ぶか、言葉で入力してください。",
  en: "With this answer, choose what changes from the list, or say it in words.",
};
