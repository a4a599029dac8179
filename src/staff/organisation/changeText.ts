import { formatDate } from "../../core/calendar/formatDate.ts";
import type { Locale } from "../../core/text/words.ts";
import type { ReorganisationLine } from "../../usecases/organisation/viewOrganisation.ts";
import type { Dictionary } from "../messages/dictionary.ts";

/** A change of departments in one line: 商工振興課・観光交流課 → 産業観光課（統合）. */
export function changeLine(line: ReorganisationLine, locale: Locale, words: Dictionary["organisation"]) {
  const names = [line.from, line.to].map((side) => side.join("・")).filter((side) => side !== "");
  return {
    id: line.id,
    date: formatDate(line.day, locale),
    kind: words[`kind_${line.kind}`],
    text: names.join(" → "),
    by: line.createdBy,
    problem: line.problem?.[locale] ?? null,
  };
}
export type ChangeLine = ReturnType<typeof changeLine>;
