import type { EntryField } from "../../cycle/entryField.ts";
import type { ErrataDocument, PublishedErratum } from "../erratumDocument.ts";
import type { Presenting } from "./presentSheet.ts";

/** An erratum as it is kept: with the plan and the series whose value it corrects. */
export interface Erratum extends PublishedErratum {
  readonly planId: string;
  /** Null for texts and supporting figures. */
  readonly seriesId: string | null;
  readonly field: EntryField["kind"];
}

/** The errata that a document shows; nothing at all where there are none, so that other documents stay as they were. */
export function errataIn(
  { errata }: Pick<Presenting, "errata">,
  isShown: (erratum: Erratum) => boolean,
): { errata?: PublishedErratum[] } {
  const shown = errata.filter(isShown).map(publishErratum);
  return shown.length > 0 ? { errata: shown } : {};
}

/** Errata of the year itself, wherever they stand in the plan. */
export const isOfYear =
  ({ plan, year }: Pick<Presenting, "plan" | "year">) =>
  (erratum: Erratum): boolean =>
    erratum.planId === plan.plan.id && erratum.fiscalYear === year.fiscalYear;

/** The list of all errata of a plan's year. */
export function presentErrata(presented: Presenting): ErrataDocument {
  const { plan, year, errata } = presented;
  const { id, title } = plan.plan;
  return {
    kind: "errata",
    municipality: plan.municipality,
    plan: { id, title, period: plan.version.period },
    fiscalYear: year.fiscalYear,
    workYear: year.workYear,
    errata: errata.filter(isOfYear(presented)).map(publishErratum),
  };
}

/** What of it is public, by name. */
function publishErratum(erratum: Erratum): PublishedErratum {
  const { number, fiscalYear, issuedOn, sheetNo, place, what, isText, wrong, correct, reason, list } =
    erratum;
  return { number, fiscalYear, issuedOn, sheetNo, place, what, isText, wrong, correct, reason, list };
}
