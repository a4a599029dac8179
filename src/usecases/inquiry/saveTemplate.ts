import type { Context } from "../../context.ts";
import { inquiryProblems, readInquiry, typedInquiry } from "../../core/inquiry/fillInquiry.ts";
import type { InquiryTemplate } from "../../core/inquiry/inquiryText.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { replaceInquiryTemplates } from "../../store/inquiries.ts";
import { lockReviewSettings } from "../../store/reviewSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { inquiryTemplates } from "./inquiryTemplates.ts";

/** Adds a template of inquiries, or changes one. Inquiries that were written from it stay as they are.
 * @param id given by the form, so that a second click finds the template there; known to no template: a new one
 * @param version of the template when the form was opened; 0 for a new one
 * @throws UserError `bad-input` naming the wrong fields, `edited-meanwhile` when it was changed by others */
export async function saveTemplate(
  context: Pick<Context, "databases">,
  actor: Actor,
  { id, version, typed }: { id: string; version: number; typed: Readonly<Record<string, string>> },
): Promise<void> {
  authorise(actor, "editReviewSettings");
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockReviewSettings(tx);
    const before = await inquiryTemplates(tx);
    const known = before.find((one) => one.id === id);
    const name = (typed["name"] ?? "").trim();
    if (known && isSame(known, { id, name, ...typedInquiry(typed), version })) return;
    if ((known?.version ?? 0) !== version) throw changedMeanwhile(known);
    const saved: InquiryTemplate = { id, ...readTemplate(typed), version: version + 1 };
    const after = known ? before.map((one) => (one === known ? saved : one)) : [...before, saved];
    await replaceInquiryTemplates(tx, actor.municipalityId, after);
    await audit(tx, actor, "saveTemplate", "review settings", known ?? null, saved);
  });
}

const isSame = (one: InquiryTemplate, other: InquiryTemplate) =>
  JSON.stringify({ ...one, version: 0 }) === JSON.stringify({ ...other, version: 0 });

function readTemplate(typed: Readonly<Record<string, string>>) {
  const name = (typed["name"] ?? "").trim();
  if (name !== "" && [...name].length <= 40) return { name, ...readInquiry(typed) };
  const words = {
    ja: "ひな形の名前を40文字以内で入力してください。例：実績照会",
    en: "Type a name for the template, of at most 40 characters.",
  };
  throw new UserError("bad-input", words, { ...inquiryProblems(typedInquiry(typed)), name: words });
}

function changedMeanwhile(known: InquiryTemplate | undefined): UserError {
  if (known)
    return new UserError("edited-meanwhile", {
      ja: "開いている間に、ほかの人がこのひな形を変更しました。いまの内容を下に示します。入力したものは残っています。確かめて、もう一度保存してください。",
      en: "Somebody else changed this template meanwhile. What stands there now is shown below, and what you typed is kept. Check it and save again.",
    });
  return new UserError("edited-meanwhile", {
    ja: "このひな形は、ほかの人が削除しました。残したいときは、新しいひな形として作り直してください。",
    en: "Somebody else removed this template. Make a new one if it is still needed.",
  });
}
