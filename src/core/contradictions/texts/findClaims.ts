import { sentencesOf } from "./sentences.ts";
import { clauseBefore, subjectsOf, topicsOf } from "./clause.ts";
import { denial, denied, ended, lexicon, unreal, type ClaimKind } from "./lexicon.ts";

/** What one sentence claims about a figure. */
export interface Claim {
  readonly kind: ClaimKind;
  /** The words of the claim, and the whole sentence. */
  readonly word: string;
  readonly sentence: string;
  /** Of what it speaks; empty where it does not say. */
  readonly subjects: readonly string[];
  /** The topic of the sentence before that, null where there is none. */
  readonly topic: string | null;
  /** The clause up to the claim: figures in it tell which thing is meant. */
  readonly clause: string;
  /** What it compares with, where it says so. */
  readonly since: "lastYear" | "baseline" | null;
}

/** Finds what a text claims about progress: rose, fell, on track, behind, reached, missed, a record. Denials turn a
 * claim round; wishes, plans and fears are none. */
export function findClaims(text: string): Claim[] {
  return sentencesOf(text).flatMap((sentence) => claimsOf(sentence));
}

function claimsOf(sentence: string): Claim[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const found: (Claim & { readonly at: number })[] = [];
  for (const { kind, pattern } of lexicon) {
    for (const match of sentence.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.some((one) => from < one.to && one.from < to)) continue;
      taken.push({ from, to });
      const claim = claimAt(sentence, kind, from, to);
      if (claim) found.push({ ...claim, at: from });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

function claimAt(sentence: string, kind: ClaimKind, from: number, to: number): Claim | undefined {
  const before = sentence.slice(0, from);
  const after = sentence.slice(to);
  const isMovement = kind === "up" || kind === "down";
  // 「数を増加させた」 and 「遅れを取り戻す」 speak of an action; 「減少を食い止めた」 of its end.
  if (before.endsWith("を") && isMovement) return undefined;
  if (unreal.test(after) || ended.test(after) || /^を(?:取り戻|解消|挽回|食い止|防)/.test(after))
    return undefined;
  const isDenied =
    denial.test(after) &&
    !/(?:進んでいな|芳しくな|進まなかった|進まず|届か|達しな|至ら|及ば)$/.test(sentence.slice(from, to));
  const said = isDenied ? denied[kind] : kind;
  if (!said) return undefined;
  const clause = clauseBefore(before);
  const subjects = subjectsOf(clause)
    // 「待機児童の解消は順調」 is about 待機児童.
    .map((subject) =>
      isMovement ? subject : subject.replace(/の?(?:解消|改善|増加|減少|削減|低減|拡大|向上|確保|推移)$/, ""),
    )
    .filter((subject) => !/^(?:目標|計画)値?$/.test(subject));
  // A subject with は is a topic of its own: what was spoken of before is over.
  const isNewTopic = subjects.some((subject) => clause.includes(`${subject}は`));
  const topics = isNewTopic
    ? []
    : topicsOf(before).filter((topic) => !subjects.some((subject) => topic.endsWith(subject)));
  const scope = `${clause}${sentence.slice(from, to)}`;
  return {
    kind: said,
    word: sentence.slice(from, to),
    sentence,
    subjects,
    topic: topics.at(-1) ?? null,
    clause,
    since: /前年|昨年/.test(scope) ? "lastYear" : /基準|策定時|現状値/.test(scope) ? "baseline" : null,
  };
}
