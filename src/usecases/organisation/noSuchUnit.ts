import { UserError } from "../../core/userError.ts";

/** The words for a department that does not exist, or belongs to another city. */
export function noSuchUnit(): UserError {
  return new UserError("not-found", {
    ja: "この部・課は見つかりません。組織の一覧から選んでください。",
    en: "There is no such department. Choose one from the list.",
  });
}
