import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Locale } from "../../core/text/words.ts";
import type { NoticesView, NoticeView } from "../../usecases/notices/listNotices.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";

interface Speech {
  readonly locale: Locale;
  readonly now: Date;
  readonly words: Pick<Dictionary, "notices" | "time">;
}

/** The notices of a person in the words of their page. */
export function presentNotices({ open, past, failedMails }: NoticesView, speech: Speech) {
  const { locale, now, words } = speech;
  return {
    open: open.map((notice) => presentNotice(notice, speech)),
    past: past.map((notice) => presentNotice(notice, speech)),
    failed: failedMails.map((mail) => ({
      noticeId: mail.noticeId,
      userId: mail.userId,
      name: mail.name,
      kind: words.notices[mail.kind],
      attempted: mail.attemptedAt && momentText(mail.attemptedAt, locale, now),
      attempts: mail.attempts,
      cause: words.notices[`cause_${mail.cause}`],
      detail: mail.detail,
    })),
  };
}

function presentNotice(notice: NoticeView, { locale, now, words }: Speech) {
  const { kind, review, items } = notice;
  const date = notice.dueOn === null ? "" : formatDate(notice.dueOn, locale, "monthDay");
  const post = notice.post;
  return {
    id: notice.id,
    kind,
    kindWord: words.notices[kind],
    lead: fill(words.notices[`${kind}Lead`], {
      by: notice.madeBy,
      date,
      post: kind === "handOver" ? notice.body : "",
    }),
    body: kind === "handOver" ? "" : notice.body,
    at: momentText(notice.madeAt, locale, now),
    post: post && `${post.title}${post.isDeputy ? words.notices.asDeputy : ""}`,
    review: review && headingText(review, { locale, now, words: words.time }),
    state: notice.isOpen ? words.notices.isRead : words.notices.isDone,
    items: items.slice(0, shownItems).map((item) => ({
      id: item.submissionId,
      title: `${String(item.sheetNo).padStart(2, "0")} ${item.title}`,
      department: item.department,
      due: item.dueOn && formatDate(item.dueOn, locale, "monthDay"),
    })),
    more: items.length > shownItems ? fill(words.notices.more, { n: items.length - shownItems }) : null,
  };
}
export type NoticeLine = ReturnType<typeof presentNotice>;
export type FailedLine = ReturnType<typeof presentNotices>["failed"][number];

/** A longer list is that of the tasks. */
const shownItems = 10;
