import { nameRuns, stemOf } from "../names/nameRuns.ts";
import type { Line } from "../line.ts";

// Words that name no figure of their own: time, place, the review itself.
const general =
  /^(?:年度?|今年度?|昨年度?|前年度?|前年比|近年|年々|毎年|例年|当年度|本年度?|年間|現在|時点|本市|市内|市外|市|全体|結果|結果的|影響|感染|拡大|感染拡大|コロナ|コロナ禍|コロナ下|新型コロナウイルス感染症|事業|取組|取り組み|指標|実績|実績値|進捗|進捗状況|状況|施策|推移|目標|目標値|計画|数値|各種|関連|件|人|名|％|合計|総数|延|計|対|比)$/;

// 「取引が進み海外輸出」: a verb with one kanji is no word of the subject; 「米の」 is.
const verb = /(?<!\p{Script=Han})\p{Script=Han}(?=[ぁ-ん])(?![のとやへ])[ぁ-ん]+/gu;

/** Whether a phrase names nothing in particular: 事業, 本取組, 実績値. */
export function isGeneral(phrase: string): boolean {
  return nameRuns(phrase).every((run) => general.test(run.replace(/^(?:本|当|同|各)/, "")) || run === "");
}

// People and bodies: 児童 is not 待機児童, however much the names share.
const whoever =
  /^(?:児童|生徒|学生|子ども|市民|住民|町民|村民|人口|世帯|企業|事業所|団体|高齢|女性|男性|若|外国人|患|職員|会社|地区|地域|施設|店舗)$/;
// One part of the whole: 20代からの相談, 相談のうち電話.
const partly = /から|うち|(?<=[0-9])代|歳|以上|未満|男性|女性|向け/g;

/** Words around a line that narrow nothing: the titles of its sheet, and the names of all its rows. */
export interface Near {
  readonly titles: string;
  readonly names: string;
}

/** Whether a phrase of a text speaks of the figure of a line: its last word is in the line's name, and whatever stands
 * before it does not narrow it to something else (派遣事業の会員 is not シルバー人材センター会員数). Of a compound (海外輸出)
 * the end counts, where the rest is a word of the sheet. */
export function isAbout(phrase: string, line: Line, near: Near): boolean {
  const words = nameRuns(phrase.replace(verb, " ")).filter((run) => !general.test(run));
  const head = words.at(-1);
  if (!head) return false;
  const name = plain(line.name);
  if (!isIn(head, name) && !endOf(head, line, near)) return false;
  if (whoever.test(stemOf(head)) && !nameRuns(line.name).some((run) => stemOf(run).startsWith(stemOf(head))))
    return false;
  if ((phrase.match(partly) ?? []).some((part) => !name.includes(part))) return false;
  return words
    .slice(0, -1)
    .every((word) => (word.length === 1 ? name.includes(word) : isIn(word, name)) || isIn(word, near.titles));
}

/** The end of a compound that is the counted thing of a line: 輸出 of 海外輸出. */
function endOf(head: string, { name }: Line, near: Near): string | undefined {
  const stem = stemOf(head);
  const counted = nameRuns(name).at(-1) ?? "";
  for (let cut = 2; cut <= stem.length - 2; cut++) {
    const [before, end] = [stem.slice(0, cut), stem.slice(cut)];
    if (counted.includes(end) && `${name}${near.names}${near.titles}`.includes(before)) return end;
  }
  return undefined;
}

/** Whether a topic (〜は) can hold the line's figure. */
export function isTopicOf(topic: string | null, line: Line, near: Near): boolean {
  if (topic === null) return true;
  const words = nameRuns(topic).filter((run) => !general.test(run) && run.length >= 2);
  return words.length === 0 || words.some((word) => isIn(word, plain(line.name)) || isIn(word, near.titles));
}

/** Of the lines that a phrase may mean, those whose name ends in it; all where none does. */
export function bestOf(phrase: string, lines: readonly Line[], near: Near): Line[] {
  const head = nameRuns(phrase).at(-1) ?? "";
  const exact = lines.filter(
    (line) =>
      (nameRuns(line.name).at(-1) ?? "").includes(stemOf(head)) || endOf(head, line, near) !== undefined,
  );
  return exact.length > 0 ? exact : [...lines];
}

function isIn(word: string, name: string): boolean {
  const stem = stemOf(word);
  return stem.length >= 2 && name.includes(stem);
}

function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
