import { UserError } from "../../core/userError.ts";
import type { Words } from "../../core/text/words.ts";

/** What was asked for is not there, or is not the actor's to see: both are told the same. */
export const noSuch = {
  body: () =>
    new UserError("not-found", {
      ja: "この会議体は見つかりません。一覧から選んでください。",
      en: "There is no such council. Choose one from the list.",
    }),
  member: () =>
    new UserError("not-found", {
      ja: "この委員は見つかりません。会議体のページから選んでください。",
      en: "There is no such member. Choose one from the page of the council.",
    }),
  meeting: () =>
    new UserError("not-found", {
      ja: "この会議は見つかりません。会議体のページから選んでください。",
      en: "There is no such meeting. Choose one from the page of the council.",
    }),
  item: () =>
    new UserError("not-found", {
      ja: "この項目は次第にありません。会議のページから選んでください。",
      en: "The agenda has no such item. Choose one from the page of the meeting.",
    }),
  packet: () =>
    new UserError("not-found", {
      ja: "この会議の資料はまだ作られていません。会議のページで資料を作ってください。",
      en: "There is no packet for this meeting yet. Make it on the page of the meeting.",
    }),
  review: () =>
    new UserError("not-found", {
      ja: "この検証は見つかりません。検証を選び直してください。",
      en: "There is no such review. Choose another one.",
    }),
} as const;

/** The meeting has gone on too far, or not far enough. */
export const wrongState = {
  closed: () =>
    new UserError("wrong-state", {
      ja: "この会議は会議録まで終わっています。直すときは、先に「会議録を直せるようにする」を選んでください。",
      en: "This meeting is closed. Reopen it before changing anything.",
    }),
  notHeldYet: () =>
    new UserError("wrong-state", {
      ja: "開催日がまだ来ていません。開催日を過ぎてから「開催した」にしてください。",
      en: "The day of the meeting has not come yet. Mark it as held when it has.",
    }),
  otherState: () =>
    new UserError("wrong-state", {
      ja: "会議の状態が変わっています。ページを開き直して、今の状態を確かめてください。",
      en: "The state of the meeting has changed. Open the page again.",
    }),
} as const;

/** Somebody else changed the same thing since the form was opened: what they wrote stands at each field, what was
 * typed stays in it, and sending the form again keeps what was typed.
 * @param now the values as they are kept
 * @returns nothing when both say the same */
export function refuseClash(
  typed: Readonly<Record<string, string | undefined>>,
  now: Readonly<Record<string, string | null>>,
): void {
  const fields: Record<string, Words> = {};
  for (const [name, kept] of Object.entries(now)) {
    if ((typed[name] ?? "").replaceAll("\r\n", "\n").trim() === (kept ?? "")) continue;
    fields[name] = kept
      ? { ja: `ほかの人が「${kept}」に変えました。`, en: `Somebody else changed this to “${kept}”.` }
      : { ja: "ほかの人が空欄にしました。", en: "Somebody else emptied this." };
  }
  if (Object.keys(fields).length === 0) return;
  throw new UserError(
    "edited-meanwhile",
    {
      ja: "開いている間に、ほかの人が変更しました。違う欄を確かめ、もう一度保存すると、ここに入力した内容になります。",
      en: "Somebody else changed this meanwhile. Check the fields; saving again keeps what you typed.",
    },
    fields,
  );
}

/** An id that a form brought along, so that sending it twice adds one thing.
 * @throws UserError `bad-input` for one that no form of ours makes */
export function formId(id: string): string {
  if (/^[a-z0-9-]{8,40}$/.test(id)) return id;
  throw new UserError("bad-input", {
    ja: "ページを開き直してから、もう一度入力してください。",
    en: "Open the page again and repeat.",
  });
}
