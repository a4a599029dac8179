import { redirect } from "react-router";
import { UserError } from "../../core/userError.ts";
import { approveChosen } from "../../usecases/cycle/approveChosen.ts";
import { extendDeadline } from "../../usecases/cycle/extendDeadline.ts";
import { lockReview } from "../../usecases/cycle/lockReview.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import type { BoardItem } from "../../usecases/cycle/views.ts";
import { remindSubmissions } from "../../usecases/notices/remindSubmissions.ts";
import { staffAction, textParam, type Staff } from "../guard.ts";
import { filterQuery, matches, readFilter } from "./boardFilter.ts";

/** What planning does on the board: lock, and remind, approve or extend what is chosen. */
export const boardAction = staffAction(["viewBoard"], async (staff, form) => {
  const { context, actor, url } = staff;
  const reviewId = textParam(staff, "reviewId");
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const intent = text("intent");
  if (intent === "lock" || intent === "unlock") {
    await lockReview(context, actor, { reviewId, lock: intent === "lock" });
    return redirect(`/reviews/${reviewId}?done=${intent}`);
  }
  const back = (done: Readonly<Record<string, string | number>>) => {
    const query = new URLSearchParams(filterQuery(readFilter(url.searchParams)));
    // `form` makes the page begin anew, with nothing ticked.
    for (const [name, value] of Object.entries({ ...done, form: text("key") }))
      query.set(name, String(value));
    return redirect(`/reviews/${reviewId}?${query}`);
  };
  const submissionIds = await chosenIn(staff, form, intent);
  if (intent === "approve") {
    const { moved } = await approveChosen(context, actor, { reviewId, submissionIds });
    return back({ moved });
  }
  if (intent === "remind") {
    const { submissions, people, skipped, vacant } = await remindSubmissions(context, actor, {
      reviewId,
      submissionIds,
      text: text("reminderText"),
      key: text("key"),
    });
    return back({ done: "remind", n: submissions, people, skipped, vacant: vacant.slice(0, 20).join("、") });
  }
  await extendDeadline(context, actor, { submissionIds, dueOn: text("dueOn") });
  return back({ done: "extend" });
});

/** The lines that were ticked one by one, and those of what was ticked as a whole, as far as that can be done with
 * them.
 * @throws UserError `bad-input` when that is none */
async function chosenIn(staff: Staff, form: FormData, intent: string): Promise<string[]> {
  const chosen = new Set(form.getAll("submission").map(String));
  const units = form.getAll("unit").map(String);
  const isAll = form.has("all");
  if (isAll || units.length > 0) {
    const board = await viewBoard(staff.context, staff.actor, textParam(staff, "reviewId"));
    const filter = readFilter(staff.url.searchParams);
    const items = board.departments
      .flatMap((department) => department.items)
      .filter((item) => matches(item, filter) && (isAll || units.includes(item.orgUnitId)));
    for (const item of items) {
      if (canBe(intent, item)) chosen.add(item.id);
      // With a script the lines of a whole are ticked as well: they stand for it.
      else chosen.delete(item.id);
    }
  }
  if (chosen.size > 0) return [...chosen];
  throw new UserError("bad-input", {
    ja: "シートを選んでください。所属ごとに選んだときは、この操作ができるシートがその中にありません。",
    en: "Choose one or more sheets. In the departments you chose there is none with which this can be done.",
  });
}

function canBe(intent: string, { state, approval }: BoardItem): boolean {
  if (intent === "approve") return approval?.isPlanning === true;
  if (intent === "remind") return state !== "approved" && state !== "locked";
  return state !== "locked";
}
