import { UserError } from "../../core/userError.ts";

/** The words for a review that does not exist, or belongs to another city. */
export function reviewNotFound(): UserError {
  return new UserError("not-found", {
    ja: "この検証は見つかりません。計画のページから選んでください。",
    en: "There is no such review. Choose one from the page of the plan.",
  });
}
