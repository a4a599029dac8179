import { sectors } from "../../core/council/member.ts";
import type { Locale } from "../../core/text/words.ts";
import type { BodyView } from "../../usecases/council/viewBody.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { daysText } from "./presentCouncil.ts";

/** The members of a council by sector, those whose term is over apart, and how many each sector has. */
export function presentMembers(
  { members, counts, missing }: BodyView,
  locale: Locale,
  words: Pick<Dictionary, "councilMember" | "sectors">,
) {
  const lines = members
    .toSorted((a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector))
    .map(({ id, name, sector, affiliation, office, termFrom, termTo, state, isContinued }) => ({
      id,
      name,
      sector: words.sectors[sector],
      affiliation,
      office: office ?? "",
      term: daysText(termFrom, termTo, locale),
      state,
      stateWord:
        state === "endsSoon" && isContinued
          ? words.councilMember.continued
          : words.councilMember[state === "ended" ? "former" : state],
      isPressing: state === "endsSoon" && !isContinued,
    }));
  return {
    members: lines.filter(({ state }) => state !== "ended"),
    former: lines.filter(({ state }) => state === "ended"),
    counts: counts.map(({ sector, count }) => ({ sector: words.sectors[sector], count })),
    missing: missing.map((sector) => words.sectors[sector]),
  };
}
