import { formatDate } from "../../core/calendar/formatDate.ts";
import type { OpinionsDocument, PublishedOpinion } from "../../core/publication/opinionsDocument.ts";
import type { BookElement, BookItem } from "../planBook/bookElement.ts";
import { heading, yearName } from "./reportHead.ts";

/** The opinions on a year with the answers, then what came of earlier ones.
 * @param heldBack how many answered opinions are not cleared for publication; that is said, not passed over */
export function opinionElements({ opinions, followUps }: OpinionsDocument, heldBack: number): BookElement[] {
  const none = opinions.length + followUps.length === 0;
  return [
    ...(none ? [{ kind: "note" as const, text: "掲載する意見はありません。" }] : []),
    ...(heldBack > 0
      ? [{ kind: "note" as const, text: `公表の確認が済んでいない意見${heldBack}件は載せていません。` }]
      : []),
    ...opinions.flatMap((one) => [
      heading(2, `${one.kind.ja}　${one.subject.label}`, `意見${one.number}`),
      ...body(one),
    ]),
    ...(followUps.length > 0 ? [heading(2, "前の年度の意見への、その後の対応")] : []),
    ...followUps.flatMap((one) => [
      heading(3, one.subject.label, `${yearName(one.fiscalYear)}の意見${one.number}`),
      ...body(one),
      { kind: "label" as const, text: `その後の対応　${one.followUp.state.ja}` },
      { kind: "paragraph" as const, text: one.followUp.text },
    ]),
  ];
}

function body({ meeting, source, role, givenOn, shown, text, responses }: PublishedOpinion): BookElement[] {
  const where = [
    meeting ? `${meeting.body}　第${meeting.number}回` : "",
    source.ja + (role === null ? "" : `（${role}）`),
    formatDate(givenOn, "ja"),
  ].filter((part) => part !== "");
  const item = (label: string, more: string): BookItem => ({ number: null, text: label, more, items: [] });
  const figures = [shown.text, shown.grade].filter(Boolean).join("　");
  return [
    {
      kind: "list",
      items: [item("発言", where.join("　")), item("意見が出されたときの数値", figures || "数値なし")],
    },
    { kind: "paragraph", text },
    ...(responses.length === 0 ? [{ kind: "note" as const, text: "回答は準備中です。" }] : []),
    ...responses.flatMap(({ department, category, text: answer, change }): BookElement[] => [
      { kind: "label", text: `${department}の回答　【${category.ja}】` },
      { kind: "paragraph", text: answer },
      ...(change
        ? [
            {
              kind: "note" as const,
              text: `変わったところ：${change.words}${change.fiscalYear === null ? "" : `（${yearName(change.fiscalYear)}）`}`,
            },
          ]
        : []),
    ]),
  ];
}
