const noun = "[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z0-9）)」々％%]";
// 「増えたが、」 ends a clause, 「登録者が、」 does not.
const boundary =
  /(?:ものの|けれども?|一方で?|反面|ほか|結果|なか|中|ため|ことから|(?<=[たるいだすん])が|ので|おり|たり|(?<=[\p{Script=Han}ぁ-ん])[してりくきえけれいみち])[、，]/gu;
const particle = new RegExp(
  `(?<=${noun})(については|に関しては|においては|における|では|には|とは|は|が|も|ともに|共に|とも|いずれも)`,
  "gu",
);
// 「ネット取引により輸出は」 is about 輸出.
const means = /により|によって|による(?!と)|に伴い|に伴って|に加え|とともに/u;
const both = /ともに|共に|いずれも|両方|それぞれ/;

/** The end of a text that still belongs to the clause before a place. */
export function clauseBefore(before: string): string {
  const last = [...before.matchAll(boundary)].at(-1);
  return last ? before.slice(last.index + last[0].length) : before;
}

/** The things of which a clause speaks just before a word: 「納税者と寄附者がともに」 gives both.
 * @returns none where the clause names nothing */
export function subjectsOf(clause: string): string[] {
  if (both.test(clause)) {
    return clause
      .split(
        /[、，・]|と(?!も)|や|及び|および|並びに|(?:が|は|も)?(?:ともに|共に|いずれも)|[はがも](?=[\p{Script=Han}\p{Script=Katakana}])/u,
      )
      .map((part) => part.replace(/[はがも]+$/, "").trim())
      .filter((part) => part !== "" && !/[たるい]$/.test(part));
  }
  const last = [...clause.matchAll(particle)].at(-1);
  if (last) {
    const phrase =
      /(?:[^、，はがをもで]|で(?=の))+$/u.exec(clause.slice(0, last.index))?.[0].split(means).at(-1) ?? "";
    return phrase
      .split(/・|と(?=[\p{Script=Han}\p{Script=Katakana}])|や|及び|および|並びに/u)
      .filter((part) => part !== "");
  }
  // 「輸出額の増加が見られた」, 「会員減少」
  const owner = /([^、，をで]+?)の?$/u.exec(clause)?.[1] ?? "";
  return new RegExp(`${noun}の?$`, "u").test(clause) && !/(?:年度?|月|比|より)の?$/.test(clause)
    ? [owner]
    : [];
}

/** The last topic (〜は) of a sentence before a place, other than the subject itself. */
export function topicsOf(before: string): string[] {
  return [...before.matchAll(particle)]
    .filter(([, word = ""]) => word.endsWith("は"))
    .map(({ index }) => /[^、，はがをも]+$/u.exec(before.slice(0, index))?.[0] ?? "")
    .filter((topic) => topic !== "");
}
