import { formatDate } from "../calendar/formatDate.ts";
import type { MailText } from "./mail.ts";
import type { NoticeKind } from "./notice.ts";

/** What an e-mail is made of. It names sheets and dates, never figures: those stay in the city hall's network. */
export interface MailSource {
  readonly kind: NoticeKind;
  readonly cityName: string;
  readonly personName: string;
  /** The post it goes to, or null where it goes to the person alone. */
  readonly postTitle: string | null;
  readonly planTitle: string | null;
  /** Both years: 令和3年度の検証（令和4年度実施） */
  readonly reviewTitle: string | null;
  readonly body: string;
  readonly dueOn: string | null;
  readonly madeBy: string;
  readonly items: readonly { readonly title: string; readonly dueOn: string | null }[];
  /** Where the pages are; null where the server has no public address. */
  readonly url: string | null;
}

/** The e-mail of a notice, in Japanese, in plain text. Line breaks in what people typed cannot get into the subject. */
export function noticeMail(source: MailSource): MailText {
  const { kind, reviewTitle, items, dueOn } = source;
  const until = dueOn ? `（締切 ${formatDate(dueOn, "ja", "monthDay")}）` : "";
  const head = reviewTitle ? `${reviewTitle} ` : "";
  const paragraphs = [
    [source.cityName, source.postTitle, `${source.personName} 様`].filter(Boolean).join("　"),
    lead[kind](source),
    kind === "returned" ? `理由：${source.body}` : source.body,
    items
      .map(({ title, dueOn: due }) => `・${title}${due ? `　締切 ${formatDate(due, "ja")}` : ""}`)
      .join("\n"),
    source.url ? `次のページを開いてください。\n${source.url}` : "しるべの「作業」のページを開いてください。",
    `――\nこのメールは、しるべ（${source.cityName}）から自動で送っています。数値はメールに載せていません。`,
  ];
  return {
    subject: oneLine(`【しるべ】${head}${subjects[kind]}${until}`),
    text: `${paragraphs.filter(Boolean).join("\n\n").replaceAll("\r\n", "\n")}\n`,
  };
}

const subjects: Readonly<Record<NoticeKind, string>> = {
  reminder: "提出のお願い",
  dueSoon: "締切が近づいています",
  returned: "差し戻しがあります",
  approvalWaiting: "承認を待っています",
  deadlineMoved: "締切が変わりました",
  handOver: "役職を引き継ぎました",
};

const lead: Readonly<Record<NoticeKind, (source: MailSource) => string>> = {
  reminder: ({ madeBy, planTitle }) => `${madeBy}から、${planTitle ?? ""}の検証について、お願いがあります。`,
  dueSoon: ({ planTitle }) => `${planTitle ?? ""}の検証で、次のシートの締切が近づいています。`,
  returned: ({ madeBy }) => `${madeBy}が、次のシートを差し戻しました。`,
  approvalWaiting: () => "次のシートが承認を待っています。",
  deadlineMoved: ({ dueOn }) =>
    `次のシートの締切が${dueOn ? `${formatDate(dueOn, "ja")}に` : ""}変わりました。`,
  handOver: ({ body }) => `${body ? "次の役職を引き継ぎました。" : "役職を引き継ぎました。"}`,
};

/** A header is one line, whatever was typed. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
