import { UserError } from "../../core/userError.ts";

/** The words for an opinion that does not exist, is another city's, or is not this person's to see. */
export function opinionNotFound(): UserError {
  return new UserError("not-found", {
    ja: "この意見は見つかりません。意見の一覧から選んでください。",
    en: "There is no such opinion. Choose one from the ledger.",
  });
}

/** The words for a change on top of somebody else's. What was typed comes back with the page. */
export function opinionEditedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "開いている間に、ほかの人がこの内容を変えました。いまの内容と入力した文を見くらべて、もう一度送信してください。",
    en: "Somebody else changed this while you had it open. Compare what stands there now with what you typed, and send it again.",
  });
}

/** The words for something that cannot be done in the present state. */
export function opinionWrongState(): UserError {
  return new UserError("wrong-state", {
    ja: "いまの状態では、この操作はできません。ページを開き直して、いまの状態を確かめてください。",
    en: "This cannot be done in the present state. Open the page again to see how it stands.",
  });
}

/** A single wrong field. */
export function badField(field: string, words: { ja: string; en: string }): UserError {
  return new UserError("bad-input", words, { [field]: words });
}
