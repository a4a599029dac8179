import { UserError } from "../../core/userError.ts";

/** The words for a field that the published sheet does not have. */
export const noSuchField = () =>
  new UserError("not-found", {
    ja: "この欄は公表した年度にありません。正誤表のページからシートと欄を選んでください。",
    en: "The published year has no such field. Choose sheet and field from the page of errata.",
  });

/** The words for a year of which no final version is public. */
export const notPublished = () =>
  new UserError("wrong-state", {
    ja: "この年度の確定版は公表されていません。公表前の値は、提出を差し戻して直してください。",
    en: "The final version of this year is not public. Before that, values are changed by returning the submission.",
  });

/** The words for a value that another erratum changed meanwhile. */
export function edited(present: string): UserError {
  const words = {
    ja: `この欄は、開いたあとにほかの訂正で変わっています。いまの公表値は『${present}』です。内容を確かめて、必要なら改めて訂正してください。`,
    en: `Another erratum changed this field since you opened it. Published now: “${present}”. Look at it and correct it again if needed.`,
  };
  return new UserError("edited-meanwhile", words, { was: { ja: present, en: present } });
}

/** The words for a correction that says the same. */
export function unchanged(): UserError {
  const words = {
    ja: "公表している内容と同じです。正しい内容を入力してください。",
    en: "This is what is published already. Type what is right.",
  };
  return new UserError("bad-input", words, { text: words });
}

/** The words for a correction or withdrawal without a reason. */
export function noReason(): UserError {
  const words = {
    ja: "理由を入力してください。理由は公開のページに表示されます。",
    en: "Type the reason. It is shown on the public page.",
  };
  return new UserError("bad-input", words, { reason: words });
}
