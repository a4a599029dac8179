import type { Locale } from "../../core/text/words.ts";
import type { VersionsView } from "../../usecases/planEdit/viewVersions.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { yearLabel } from "../present/year.ts";
import { versionName } from "./versionWords.ts";

/** The versions of a plan as a list, the newest first. */
export function presentVersions(
  { versions }: VersionsView,
  { locale, now, words }: { locale: Locale; now: Date; words: Pick<Dictionary, "versions" | "plans"> },
) {
  const year = (fiscalYear: number) => yearLabel(fiscalYear, locale).full;
  return versions.toReversed().map((version) => ({
    id: version.id,
    name: versionName(version, words.versions, locale),
    status: version.status,
    statusWord: words.versions[`status_${version.status}`],
    title: [fill(words.versions.nth, { n: version.number }), version.label].filter(Boolean).join(" "),
    period: version.period
      ? fill(words.plans.period, { start: year(version.period.start), end: year(version.period.end) })
      : words.plans.noPeriod,
    issued: version.issued,
    effective:
      version.effectiveYear === null
        ? null
        : fill(words.versions.effective, { year: year(version.effectiveYear) }),
    reason: version.revisionReason,
    lastChange: version.lastChange && {
      at: momentText(version.lastChange.at, locale, now),
      by: version.lastChange.by,
    },
    isOpen: version.closed === null,
    hasEarlier: version.number > 1,
    isInForce: version.status === "adopted" || version.status === "revised",
    nextStatuses: version.nextStatuses,
  }));
}
export type VersionLine = ReturnType<typeof presentVersions>[number];
