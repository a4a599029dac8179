import { UserError } from "../../core/userError.ts";

/** The text of a reminder, as it was typed in a field `reminderText`.
 * @throws UserError `bad-input` when it is missing or too long */
export function checkReminderText(typed: string): string {
  const text = typed.replaceAll("\r\n", "\n").trim();
  const length = [...text].length;
  if (length > 0 && length <= reminderTextLimit) return text;
  const message =
    length === 0
      ? { ja: "催促の文を入力してください。", en: "Type the text of the reminder." }
      : {
          ja: `催促の文は${reminderTextLimit}字までにしてください（いま${length}字）。`,
          en: `The text of the reminder may have ${reminderTextLimit} characters (now ${length}).`,
        };
  throw new UserError("bad-input", message, { reminderText: message });
}

/** In characters. */
export const reminderTextLimit = 800;
