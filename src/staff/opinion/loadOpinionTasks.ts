import { formatDate } from "../../core/calendar/formatDate.ts";
import { viewOpinionTasks } from "../../usecases/opinions/viewOpinionTasks.ts";
import type { Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";

/** What the home page says about opinions; null for who has nothing to do with them. */
export async function loadOpinionTasks({ context, actor, locale }: Staff) {
  const tasks = await viewOpinionTasks(context, actor);
  if (!tasks) return null;
  const { opinions: m } = wordsOf(locale, "opinions");
  const line = (id: string, number: number, fiscalYear: number, about: string, text: string) => ({
    id,
    title: fill(m.opinionNo, { n: number }),
    year: fill(m.ofYear, { year: yearLabel(fiscalYear, locale).full }),
    about,
    text: text.length > 80 ? `${text.slice(0, 80)}…` : text,
  });
  return {
    words: m,
    may: tasks.may,
    toAnswer: tasks.toAnswer.map(({ item, response }) => ({
      ...line(item.id, item.number, item.heading.fiscalYear, item.shown.label, item.text),
      department: response.department,
      state: response.state,
      stateWord: m[response.state],
      reason: response.returnedReason,
      due: response.dueOn && formatDate(response.dueOn, locale, "monthDay"),
      isOverdue: response.isOverdue,
    })),
    toFollowUp: tasks.toFollowUp.map(({ opinion, fiscalYear, department, category }) => ({
      ...line(opinion.id, opinion.number, fiscalYear, opinion.shown.label, opinion.text),
      department,
      category,
    })),
    counts: [
      ...(tasks.may.manage
        ? [
            { text: fill(m.toAcceptCount, { n: tasks.toAccept }), href: "?state=given", n: tasks.toAccept },
            {
              text: fill(m.toApproveCount, { n: tasks.toApprove }),
              href: "?state=toApprove",
              n: tasks.toApprove,
            },
            { text: fill(m.lateCount, { n: tasks.late }), href: "?overdue=1", n: tasks.late },
          ]
        : []),
      ...(tasks.may.give && !tasks.may.manage
        ? [{ text: fill(m.ownCount, { n: tasks.own }), href: "", n: tasks.own }]
        : []),
    ],
  };
}
export type OpinionTasksText = NonNullable<Awaited<ReturnType<typeof loadOpinionTasks>>>;
