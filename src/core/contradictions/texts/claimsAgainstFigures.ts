import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { Line } from "../line.ts";
import { findClaims, type Claim } from "./findClaims.ts";
import { holdClaim } from "./holdClaim.ts";
import type { TextSource } from "./textSource.ts";
import { bestOf, isAbout, isGeneral, isTopicOf, type Near } from "./tie.ts";

const everyOne = /全て|すべて|全指標|全項目|いずれの(?:指標|項目)|どの指標/;

/** What an evaluation says of progress against the figures of its own sheet: 好調 where the figure fell, 遅れ where the
 * target is reached, 増加 where it shrank.
 * @param lines the rows of the sheet
 * @param near words of the sheet that narrow a subject to nothing else */
export function claimsAgainstFigures(source: TextSource, lines: readonly Line[], near: Near): Hint[] {
  const hints = findClaims(source.text).flatMap((claim) => {
    const meant = linesOf(claim, lines, near);
    const against = meant.flatMap((line) => {
      const found = holdClaim(claim, line);
      return found ? [{ line, found }] : [];
    });
    // Said of the sheet as a whole, it is wrong only where it fits none of its figures; said of all, where one differs.
    const isOfAll = lines.length > 1 && meant.length === lines.length && claim.subjects.every(isGeneral);
    const evaluated = lines.filter(({ standing }) => standing?.actual.kind === "number");
    if (isOfAll && !everyOne.test(claim.clause) && against.length < evaluated.length) return [];
    return against.map(({ line, found }) =>
      hintOf(
        found.code,
        isOfAll && !everyOne.test(claim.clause) ? "look" : found.strength,
        [line],
        {
          ja: `本文に「${claim.sentence}」とありますが、${found.but.ja}。`,
          en: `The text says “${claim.sentence}”, but ${found.but.en}.`,
        },
        [
          {
            what: "text",
            label: source.label,
            fiscalYear: source.fiscalYear,
            raw: claim.sentence,
            place: source.place,
          },
          ...found.evidence,
        ],
        `${source.place.nodeId ?? ""} ${claim.word}`,
      ),
    );
  });
  return [...new Map(hints.map((hint) => [hint.key, hint])).values()];
}

function linesOf(claim: Claim, lines: readonly Line[], near: Near): Line[] {
  const isMovement = ["up", "down", "highest", "lowest"].includes(claim.kind);
  if (claim.subjects.every(isGeneral)) {
    // 「増加した」 without a subject may mean anything; 「順調」 means the sheet.
    const topical = lines.filter((line) => isTopicOf(claim.topic, line, near));
    if (claim.topic !== null && !isGeneral(claim.topic)) {
      const { topic } = claim;
      return bestOf(
        topic,
        topical.filter((line) => isAbout(topic, line, near)),
        near,
      );
    }
    return isMovement && lines.length > 1 ? [] : [...lines];
  }
  const named = [
    ...new Set(
      claim.subjects
        .filter((subject) => !isGeneral(subject))
        .flatMap((subject) =>
          bestOf(
            subject,
            lines.filter((line) => isAbout(subject, line, near) && isTopicOf(claim.topic, line, near)),
            near,
          ),
        ),
    ),
  ];
  const only = lines.length === 1 ? lines[0] : undefined;
  if (named.length > 0 || isMovement || !only) return named;
  // A sheet with one figure: 「消雪パイプの更新は順調」 is about it, though its name has no 更新.
  return isTopicOf(claim.topic, only, near) && claim.subjects.some((one) => isTopicOf(one, only, near))
    ? [only]
    : [];
}
