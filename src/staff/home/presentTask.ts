import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Locale } from "../../core/text/words.ts";
import type { TaskItem, TasksView } from "../../usecases/cycle/views.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { itemLine } from "../present/item.ts";

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "home" | "time" | "states" | "tasks">;
}

/** What a person has to do in one review, in the words of their home. */
export function presentTask(task: TasksView["reviews"][number], speech: Speech) {
  const { heading, departments, lastYear } = task;
  const { locale, now, words } = speech;
  // Where people work for several departments, each line says for which.
  const lines = (items: readonly TaskItem[]) =>
    items.map((item) => taskLine(item, speech, { departments: departments.length, dueOn: heading.dueOn }));
  return {
    reviewId: heading.reviewId,
    heading: headingText(heading, { locale, now, words: words.time }),
    departments,
    lastYearHref: lastYear === null ? null : `/staff/plans/${heading.planId}/${lastYear}`,
    toEnter: lines(task.toEnter),
    ofDepartment: lines(task.ofDepartment),
    toApprove: lines(task.toApprove),
    handedOn: lines(task.handedOn),
    approved: lines(task.approved),
  };
}
export type Task = ReturnType<typeof presentTask>;
export type TaskLine = ReturnType<typeof taskLine>;

function taskLine(
  item: TaskItem,
  { locale, now, words }: Speech,
  review: { readonly departments: number; readonly dueOn: string | null },
) {
  const line = itemLine(item, { locale, now, words });
  const { approval, asDeputyOf } = item;
  return {
    ...line,
    deputy: asDeputyOf && `${words.tasks.deputy}（${asDeputyOf}）`,
    // A date of its own, or one that presses; else that of the review stands above.
    dueText:
      item.dueOn && line.left && fill(words.tasks.due, { date: formatDate(item.dueOn, locale, "monthDay") }),
    isOwnDate: item.dueOn !== review.dueOn,
    unit: review.departments === 1 ? null : item.department,
    waits: approval && waitsText(approval, words.tasks),
  };
}

function waitsText({ name, holders }: NonNullable<TaskItem["approval"]>, words: Dictionary["tasks"]): string {
  return holders.length === 0
    ? fill(words.waitsVacant, { step: name })
    : fill(words.waitsFor, { step: name, names: holders.join("、") });
}
