import { formatDate } from "../../core/calendar/formatDate.ts";

/** Words about corrections in Japanese. */
export const jaErrata = {
  title: "正誤表",
  short: "正誤表",
  lead: "公表した後に訂正した内容です。訂正前の内容と理由をあわせて示します。",
  number: (number: number) => `第${number}号`,
  columns: { number: "番号", date: "訂正日", place: "箇所", wrong: "誤", correct: "正", reason: "理由" },
  hidden: "（個人情報が含まれていたため表示しません）",
  notice: (date: string) => `この頁は${formatDate(date, "ja")}に訂正されました`,
  earlier: (count: number) => `ほか${count}件`,
  link: "正誤表を見る",
  text: "文を訂正",
  colon: "：",
  empty: "（空欄）",
  none: "訂正はありません。",
};
