import type { Words } from "../../text/words.ts";

/** What the fields of an edit are called, for messages and the list of changes. */
export const fieldWords: Readonly<Record<string, Words>> = {
  number: { ja: "番号", en: "number" },
  title: { ja: "題名", en: "title" },
  subtitle: { ja: "副題", en: "subtitle" },
  purpose: { ja: "目的", en: "purpose" },
  page: { ja: "ページ", en: "page" },
  sheetNo: { ja: "シート番号", en: "sheet number" },
  marks: { ja: "印", en: "marks" },
  departmentIds: { ja: "担当課", en: "departments" },
  departments: { ja: "担当課", en: "departments" },
  content: { ja: "本文", en: "text" },
  variants: { ja: "ほかの箇所の表記", en: "wording elsewhere" },
  indicatorColumns: { ja: "指標の表の見出し", en: "heads of the indicator table" },
  indicatorNote: { ja: "指標を置かない理由", en: "note in place of indicators" },
  kind: { ja: "種類", en: "kind" },
  name: { ja: "名称", en: "name" },
  printedName: { ja: "表示する名称", en: "printed name" },
  role: { ja: "位置づけ", en: "role" },
  direction: { ja: "方向性", en: "direction" },
  rateMethod: { ja: "進捗率の計算方法", en: "rate method" },
  judgementPresetId: { ja: "判定基準", en: "judgement preset" },
  timeBasis: { ja: "時点・期間", en: "time basis" },
  actualKind: { ja: "入力する値", en: "figure to type in" },
  definition: { ja: "定義", en: "definition" },
  formula: { ja: "計算式", en: "formula" },
  source: { ja: "出典", en: "source" },
  publicationLag: { ja: "公表までの月数", en: "months until publication" },
  ownerId: { ja: "主担当課", en: "department in charge" },
  contributorIds: { ja: "関係課", en: "contributing departments" },
  changeReason: { ja: "目標値変更の理由", en: "reason for the new target" },
  tolerance: { ja: "許容する幅", en: "tolerance" },
  rangeLow: { ja: "目標範囲の下限", en: "lower limit of the target range" },
  rangeHigh: { ja: "目標範囲の上限", en: "upper limit of the target range" },
  label: { ja: "表示名", en: "label" },
  unit: { ja: "単位", en: "unit" },
  printedUnit: { ja: "表示する単位", en: "printed unit" },
  decimals: { ja: "小数の桁数", en: "decimals" },
  isPart: { ja: "内訳だけの系列", en: "part of another series" },
  derivation: { ja: "計算のもと", en: "how it is worked out" },
  issued: { ja: "発行時期", en: "date of issue" },
  generation: { ja: "期", en: "generation" },
  startYear: { ja: "計画期間の初年度", en: "first year of the period" },
  endYear: { ja: "計画期間の最終年度", en: "last year of the period" },
  baselineYear: { ja: "基準年度", en: "baseline year" },
  effectiveYear: { ja: "適用する年度", en: "first year judged by it" },
  revisionReason: { ja: "改訂の理由", en: "reason for the revision" },
  levels: { ja: "段の名前", en: "names of levels" },
  nickname: { ja: "愛称", en: "nickname" },
  baseline: { ja: "基準値", en: "baseline" },
  target: { ja: "目標値", en: "target" },
};

/** Names a field of a thing: 「観光」の題名. */
export function placeWords(subject: string, field: string): Words {
  const words = fieldWords[field] ?? { ja: field, en: field };
  const shown = subject === "" ? { ja: "題名のない項目", en: "an untitled entry" } : quoted(subject);
  return { ja: `${shown.ja}の${words.ja}`, en: `The ${words.en} of ${shown.en}` };
}

const quoted = (text: string): Words => ({ ja: `「${text}」`, en: `“${text}”` });
