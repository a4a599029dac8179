import { UserError } from "../../core/userError.ts";
import { answerOpinion } from "../../usecases/opinions/answerOpinion.ts";
import { assignOpinion } from "../../usecases/opinions/assignOpinion.ts";
import { clearText } from "../../usecases/opinions/clearText.ts";
import { withdrawOpinion } from "../../usecases/opinions/editOpinion.ts";
import { moveResponse } from "../../usecases/opinions/moveResponse.ts";
import { saveFollowUp } from "../../usecases/opinions/saveFollowUp.ts";
import type { Staff } from "../guard.ts";

/** Does what a form of the opinion's page asks for.
 * @returns the word under which the page says that it is done */
export async function opinionIntent(
  { context, actor }: Staff,
  opinionId: string,
  form: FormData,
): Promise<string> {
  const text = (name: string) => String(form.get(name) ?? "");
  const version = Number(text("version"));
  const orgUnitId = text("department");
  const intent = text("intent");
  switch (intent) {
    case "withdraw":
      await withdrawOpinion(context, actor, opinionId);
      return "withdraw";
    case "assign":
      await assignOpinion(context, actor, {
        opinionId,
        version,
        orgUnitIds: form.getAll("orgUnit").map(String),
        dueOn: text("dueOn").trim(),
      });
      return "assign";
    case "save":
    case "submit": {
      const typed = {
        opinionId,
        orgUnitId,
        version,
        categoryId: text("category"),
        text: text("text"),
        change: text("change"),
        changeText: text("changeText"),
        changeYear: text("changeYear"),
      };
      await answerOpinion(context, actor, typed, { submit: intent === "submit" });
      return "save";
    }
    case "approve":
    case "return":
    case "takeBack":
      await moveResponse(context, actor, {
        opinionId,
        orgUnitId,
        version,
        move: intent,
        reason: text("reason"),
      });
      return "move";
    case "followUp":
      await saveFollowUp(context, actor, {
        opinionId,
        orgUnitId,
        reviewId: text("review"),
        version,
        state: text("state"),
        text: text("text"),
      });
      return "save";
    case "clear":
    case "hold": {
      const part = { opinionId, orgUnitId: orgUnitId || null, reviewId: text("review") || null };
      await clearText(context, actor, {
        part,
        version,
        text: intent === "clear" ? text("publicText") : null,
      });
      return intent;
    }
    default:
      throw new UserError("bad-input", {
        ja: "操作を選び直してください。",
        en: "Choose again what to do.",
      });
  }
}
