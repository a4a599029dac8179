import type { Qualifier } from "../indicator/reading.ts";

type Bound = Qualifier | "none" | "refused";

/** Words before a figure. `none`: they say nothing about its size (延べ, 計). */
const before: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/^(約|概ね|おおむね|およそ|凡そ|ほぼ)/, "approximately"],
  [/^(最低でも|最低限|最低|少なくとも)/, "atLeast"],
  [/^(最大で|最大)/, "atMost"],
  [/^[≧≥]|^>=/, "atLeast"],
  [/^[≦≤]|^<=/, "atMost"],
  [/^>/, "moreThan"],
  [/^</, "lessThan"],
  [/^(延べ|のべ|延|合計|総計|累計|計)(?!画)/, "none"],
  // 年1回 counts as 1回/年; 月2回 does not.
  [/^(毎年度?|年間|年に|年)(?=[約概お凡ほ最少延の\d\s])/, "none"],
];

const after: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/以上$/, "atLeast"],
  [/未満$|を下回る$|を下回った$/, "lessThan"],
  [/以下$|以内$/, "atMost"],
  [/超$|超え$|を超える$|を超えた$|を上回る$|を上回った$/, "moreThan"],
  [/程度$|前後$|ほど$|くらい$|ぐらい$/, "approximately"],
  // How little 「弱」 takes off cannot be recorded.
  [/弱$|強$|余り?$|あまり$/, "refused"],
];

/** What is left of a text without the bounding words on one side, and what they said. */
export type Unbound = { readonly text: string; readonly bounds: readonly Bound[] };

/** Takes bounding words off the start of a figure: 約, 概ね, 最低, 延べ, 計, 年. */
export function withoutLeadingWords(text: string, bounds: readonly Bound[] = []): Unbound {
  const found = before.find(([pattern]) => pattern.test(text));
  if (!found || bounds.length > 3) return { text, bounds };
  return withoutLeadingWords(text.replace(found[0], "").trimStart(), [...bounds, found[1]]);
}

/** Takes a bounding word off the end of a figure: 以上, 未満, 以下, 超, 程度. */
export function withoutTrailingWord(text: string): Unbound {
  const found = after.find(([pattern]) => pattern.test(text));
  return found ? { text: text.replace(found[0], "").trimEnd(), bounds: [found[1]] } : { text, bounds: [] };
}

/** The one qualifier that bounding words give; "refused" where they give two different ones or one of no record. */
export function qualifierOf(bounds: readonly Bound[]): Qualifier | "refused" | undefined {
  const [first, ...others] = new Set(bounds.filter((bound) => bound !== "none"));
  return others.length === 0 ? first : "refused";
}
