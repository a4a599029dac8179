import { kindWords, sectorWords, sourceWords } from "../../core/council/opinionWords.ts";
import { opinionKinds, opinionPlaces, opinionSources } from "../../core/council/opinion.ts";
import type { Locale } from "../../core/text/words.ts";
import type { OpinionFormView } from "../../usecases/opinions/viewOpinionForm.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { yearLabel } from "../present/year.ts";
import { meetingText } from "./presentOpinion.ts";

/** The choices of the form of an opinion in words. */
export function presentForm(
  view: OpinionFormView,
  locale: Locale,
  words: Pick<Dictionary, "opinions" | "opinionForm">,
) {
  const m = words.opinionForm;
  return {
    reviews: view.reviews.map(({ reviewId, planTitle, fiscalYear }) => ({
      value: reviewId,
      label: `${planTitle} ${yearLabel(fiscalYear, locale).full}`,
    })),
    review: view.review?.reviewId ?? "",
    subject: view.subject,
    subjects: [
      { label: m.nodes, options: view.subjects.nodes },
      { label: m.indicators, options: view.subjects.indicators },
      { label: m.programmes, options: view.subjects.programmes },
    ],
    about: view.shown?.label ?? null,
    shown: view.shown && {
      text: view.shown.text,
      grade: view.shown.grade,
      year: yearLabel(view.shown.fiscalYear, locale).full,
      path: view.shown.path,
      hash: view.shown.hash?.slice(0, 12) ?? null,
    },
    kinds: opinionKinds.map((value) => ({ value, label: kindWords[value][locale] })),
    sources: opinionSources.map((value) => ({ value, label: sourceWords[value][locale] })),
    places: opinionPlaces.map((value) => ({ value, label: m[`place_${value}`] })),
    meetings: [
      { value: "", label: m.noMeeting },
      ...view.meetings.map((one) => ({ value: one.id, label: meetingText(one, locale, words.opinions) })),
    ],
    members: [
      { value: "", label: m.noMember },
      ...view.members.map(({ id, body, name, sector }) => ({
        value: id,
        label: `${body} ${name}（${sectorWords[sector][locale]}）`,
      })),
    ],
    forOthers: view.forOthers,
    today: view.today,
  };
}
export type OpinionFormText = ReturnType<typeof presentForm>;
