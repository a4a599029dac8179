import type { Context } from "../../context.ts";
import { budgetAmounts, type BudgetItem } from "../../core/council/budgetItem.ts";
import { readBudget } from "../../core/council/readBudget.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listBudgetItems, saveBudgetItems } from "../../store/budgetItems.ts";
import { lockLedger } from "../../store/opinions.ts";
import { findReview } from "../../store/reviews.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { reviewHeading } from "../cycle/reviewHeading.ts";
import type { ReviewHeading } from "../cycle/views.ts";
import { loadReviewed } from "../plan/loadPlan.ts";

/** The settled accounts of a review as planning pasted them, as text with tabs. */
export async function viewBudget(
  context: Pick<Context, "databases">,
  actor: Actor,
  reviewId: string,
): Promise<{ heading: ReviewHeading; items: readonly BudgetItem[]; text: string }> {
  authorise(actor, "manageCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { review, plan } = await loadAnnual(tx, reviewId);
    const items = await listBudgetItems(tx, reviewId);
    return { heading: reviewHeading(plan.plan, review), items, text: budgetText(items) };
  });
}

/** Replaces the settled accounts of a review by a pasted table; an empty one takes them away.
 * @param before the text that the page showed, so that a change by somebody else meanwhile is not lost
 * @throws UserError `bad-input` naming the first lines that cannot be read; `edited-meanwhile` */
export async function saveBudget(
  context: Pick<Context, "databases">,
  actor: Actor,
  { reviewId, text, before }: { reviewId: string; text: string; before: string },
): Promise<{ items: number }> {
  authorise(actor, "manageCouncil");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan } = await loadAnnual(tx, reviewId);
    await lockLedger(tx, reviewId);
    const was = await listBudgetItems(tx, reviewId);
    const sheetNos = plan.nodes.flatMap(({ sheetNo }) => sheetNo ?? []);
    const { items, problems } = readBudget(text, sheetNos);
    if (problems.length > 0) throw unreadable(problems);
    const [now, next] = [budgetText(was), budgetText(items)];
    if (now === next) return { items: items.length };
    if (now !== before.replaceAll("\r\n", "\n")) throw changedMeanwhile();
    await saveBudgetItems(tx, actor.municipalityId, reviewId, items);
    await audit(tx, actor, "saveBudget", `review ${reviewId}`, { budget: now }, { budget: next });
    return { items: items.length };
  });
}

async function loadAnnual(tx: Db, reviewId: string) {
  const review = await findReview(tx, reviewId);
  if (review?.kind === "annual") return { review, plan: await loadReviewed(tx, review) };
  throw new UserError("not-found", {
    ja: "この検証は見つかりません。計画のページから選んでください。",
    en: "There is no such review. Choose one from the page of the plan.",
  });
}

/** One line for each programme, every cell as it was typed. */
function budgetText(items: readonly BudgetItem[]): string {
  return items
    .map(({ kan, kou, moku, programme, department, sheetNo, amounts }) =>
      [
        kan,
        kou,
        moku,
        programme,
        department,
        sheetNo === null ? "" : String(sheetNo),
        ...budgetAmounts.map((name) => amounts[name].raw),
      ].join("\t"),
    )
    .join("\n");
}

function unreadable(problems: readonly { readonly line: number; readonly words: Words }[]): UserError {
  const shown = problems.slice(0, 10);
  const words = {
    ja: shown.map(({ line, words: { ja } }) => `${line}行目：${ja}`).join("\n"),
    en: shown.map(({ line, words: { en } }) => `Line ${line}: ${en}`).join("\n"),
  };
  const count = problems.length;
  return new UserError(
    "bad-input",
    {
      ja: `読み取れない行があります（${count}か所）。何も保存していません。`,
      en: `There are lines that cannot be read (${count}). Nothing was saved.`,
    },
    { text: words },
  );
}

const changedMeanwhile = () =>
  new UserError("edited-meanwhile", {
    ja: "開いている間に、ほかの人が決算額を変えました。いまの内容を確かめて、もう一度送信してください。",
    en: "Somebody else changed the settled accounts meanwhile. Look at what is there now and send yours again.",
  });
