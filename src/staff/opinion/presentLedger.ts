import { opinionStandings } from "../../core/council/opinionStanding.ts";
import type { LedgerView } from "../../usecases/opinions/listLedger.ts";
import { yearLabel } from "../present/year.ts";
import { meetingText, presentOpinion, type PresentWith } from "./presentOpinion.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The ledger in the words of its page, with the choices of each filter. */
export function presentLedger(view: LedgerView, given: PresentWith) {
  const { locale, words } = given;
  const m = words.opinions;
  const nameOf = (id: string | null) => {
    const found = view.categories.find((one) => one.id === id);
    return found ? (locale === "en" && found.nameEn ? found.nameEn : found.name) : m.noCategory;
  };
  const unique = (options: readonly Option[]): Option[] => {
    const labels = new Map(options.map(({ value, label }) => [value, label]));
    return [{ value: "", label: m.all }, ...[...labels].map(([value, label]) => ({ value, label }))];
  };
  return {
    items: view.items.map((item) => presentOpinion(item, given)),
    total: view.all.length,
    byStanding: view.byStanding.map(({ standing, count }) => ({ label: m[standing], count })),
    byCategory: view.byCategory.map(({ id, count }) => ({ label: nameOf(id), count })),
    byGoal: view.byGoal.map(({ id, label, count }) => ({ label: id === null ? m.wholePlan : label, count })),
    options: {
      review: unique(
        view.all.map(({ reviewId, heading }) => ({
          value: reviewId,
          label: `${heading.planTitle} ${yearLabel(heading.fiscalYear, locale).full}`,
        })),
      ),
      meeting: unique(
        view.all.flatMap(({ meeting }) =>
          meeting ? [{ value: meeting.id, label: meetingText(meeting, locale, m) }] : [],
        ),
      ),
      node: unique(view.all.flatMap(({ goal }) => (goal ? [{ value: goal.id, label: goal.label }] : []))),
      department: unique(
        view.all.flatMap(({ responses }) =>
          responses.map(({ orgUnitId, department }) => ({ value: orgUnitId, label: department })),
        ),
      ),
      category: unique(view.categories.map(({ id }) => ({ value: id, label: nameOf(id) }))),
      state: unique(opinionStandings.map((standing) => ({ value: standing, label: m[standing] }))),
    },
  };
}
export type LedgerText = ReturnType<typeof presentLedger>;
