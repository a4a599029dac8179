const notes = /[（(【[〔［][^（）()【】[\]〔〕［］]*[）)】\]〕］]/g;
const runs = /[\p{Script=Han}々ヶヵ]+|[\p{Script=Katakana}ー]+|[A-Za-z]{2,}/gu;
// Words that say how something is counted, not what.
const counting =
  /(?:延べ|総|年間|累計|実)?(?:者数|件数|人数|回数|箇所数|団体数|世帯数|社数|数|件|額|金額|率|割合|比率|量|面積|延長|実績|状況|値)$/;

/** The content words of a name, in order: runs of kanji, katakana or letters. Notes in brackets, digits, hiragana and
 * the time basis (/年) are left out.
 * @example nameRuns("ふるさと納税者数/年") // ["納税者数"] */
export function nameRuns(name: string): string[] {
  const plain = name
    .normalize("NFKC")
    .replace(notes, " ")
    .trim()
    .replace(/[/／](年度?|月|日|週)$/, "");
  return plain.match(runs) ?? [];
}

/** A word without its ending that says how it is counted: 納税者数 → 納税, 輸出額 → 輸出.
 * @returns the word itself where nothing would be left */
export function stemOf(word: string): string {
  const stem = word.replace(counting, "").replace(/者$/, "");
  return stem.length >= 2 ? stem : word;
}
