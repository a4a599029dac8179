import type { Context } from "../../context.ts";
import { readDays } from "../../core/notices/readDays.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { saveNoticeSettings as keepSettings } from "../../store/noticeSettings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noticeSettings } from "./noticeSettings.ts";
import { checkReminderText } from "./reminderText.ts";

/** Changes on which days before a due date people are told, and what a reminder says at first.
 * @param form.version the version that the form was opened with
 * @throws UserError `bad-input` naming the field; `edited-meanwhile` when somebody else changed them since, with what
 * they hold now */
export async function saveNoticeSettings(
  context: Pick<Context, "databases">,
  actor: Actor,
  form: { days: string; reminderText: string; version: number },
): Promise<void> {
  authorise(actor, "editReviewSettings");
  const dueSoonDays = readDays(form.days);
  if (isWords(dueSoonDays)) throw new UserError("bad-input", dueSoonDays, { days: dueSoonDays });
  const reminderText = checkReminderText(form.reminderText);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const before = await noticeSettings(tx);
    const after = { dueSoonDays, reminderText, version: form.version };
    if (!(await keepSettings(tx, actor.municipalityId, after))) throw changedMeanwhile(before);
    await audit(
      tx,
      actor,
      "saveNoticeSettings",
      "noticeSettings",
      { dueSoonDays: before.dueSoonDays, reminderText: before.reminderText },
      { dueSoonDays, reminderText },
    );
  });
}

const isWords = (days: readonly number[] | Words): days is Words => !Array.isArray(days);

function changedMeanwhile(now: { dueSoonDays: readonly number[]; reminderText: string }): UserError {
  const days = now.dueSoonDays.join(", ");
  return new UserError(
    "edited-meanwhile",
    {
      ja: "ほかの人がこの設定を変更しました。下に、いまの設定とあなたの入力の両方があります。確かめて、もう一度保存してください。",
      en: "Somebody else has changed these settings. Both texts stand below: check them and save again.",
    },
    {
      days: { ja: `いまの設定：${days}`, en: `Now: ${days}` },
      reminderText: { ja: `いまの設定：${now.reminderText}`, en: `Now: ${now.reminderText}` },
    },
  );
}
