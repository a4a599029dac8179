import { followUpStates, responseMay } from "../../core/council/opinionResponse.ts";
import { followUpWords } from "../../core/council/opinionWords.ts";
import { codeOf } from "../../usecases/opinions/changeOptions.ts";
import type { OpinionView } from "../../usecases/opinions/viewOpinion.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { momentText } from "../present/moment.ts";
import { yearLabel } from "../present/year.ts";
import { presentOpinion, type PresentWith } from "./presentOpinion.ts";

/** The page of an opinion, with the forms that the person may fill in. */
export function presentOpinionPage(
  view: OpinionView,
  given: PresentWith & { readonly words: Pick<Dictionary, "opinions" | "opinionPage" | "time"> },
) {
  const { locale, now } = given;
  const item = presentOpinion(view.item, given);
  const asked = new Set(item.responses.map(({ orgUnitId }) => orgUnitId));
  const chosen = new Set(asked.size > 0 || view.item.state !== "given" ? asked : view.owners);
  const changeOf = new Map(
    view.item.responses.map(({ orgUnitId, change }) => [orgUnitId, codeOf(change?.link)]),
  );
  return {
    item,
    answers: item.responses.map((response) => ({
      ...response,
      changeCode: changeOf.get(response.orgUnitId) ?? "",
      canSave: response.mayWrite && view.item.state === "accepted" && responseMay("save", response.state),
      canTakeBack:
        response.mayWrite && view.item.state === "accepted" && responseMay("takeBack", response.state),
      canApprove: view.may.approve && responseMay("approve", response.state),
      canReturn: view.may.approve && responseMay("return", response.state),
      due: response.due,
      followUp: view.due
        .filter((one) => one.mayWrite && one.response.orgUnitId === response.orgUnitId)
        .map(({ reviewId, askedYear, followUp }) => ({
          reviewId,
          year: yearLabel(askedYear, locale).full,
          state: followUp?.state ?? "",
          text: followUp?.text ?? "",
          version: followUp?.version ?? 0,
        })),
    })),
    dueOn: view.item.responses[0]?.dueOn ?? null,
    categories: view.categories
      .filter(({ id, isRetired }) => !isRetired || item.responses.some(({ categoryId }) => categoryId === id))
      .map(({ id, name, nameEn }) => ({
        value: id,
        label: locale === "en" && nameEn ? nameEn : name,
      })),
    changes: (["submission", "version", "programme"] as const).map((group) => ({
      group,
      options: view.changes
        .filter((one) => one.group === group)
        .map(({ code, label }) => ({ value: code, label })),
    })),
    followUpStates: followUpStates.map((value) => ({ value, label: followUpWords[value][locale] })),
    departments: view.departments.map(({ id, name }) => ({ id, name, isChosen: chosen.has(id) })),
    history: view.history.map(({ id, at, userName, action, after }) => ({
      id,
      at: momentText(at, locale, now),
      by: userName,
      what: historyWord(action, given.words.opinionPage),
      reason: reasonOf(after),
    })),
    may: view.may,
  };
}
export type OpinionPage = ReturnType<typeof presentOpinionPage>;
export type Answer = OpinionPage["answers"][number];

function historyWord(action: string, m: Dictionary["opinionPage"]): string {
  const words: Record<string, string> = {
    giveOpinion: m.giveOpinion,
    editOpinion: m.editOpinion,
    withdrawOpinion: m.withdrawOpinion,
    assignOpinion: m.assignOpinion,
    saveAnswer: m.saveAnswer,
    submitAnswer: m.submitAnswerDone,
    approveAnswer: m.approveAnswer,
    returnAnswer: m.returnAnswerDone,
    takeBackAnswer: m.takeBackAnswer,
    clearOpinion: m.clearOpinionDone,
    holdOpinion: m.holdOpinion,
    followUpOpinion: m.followUpOpinion,
  };
  return words[action] ?? action;
}

const reasonOf = (after: unknown): string | null =>
  typeof after === "object" && after !== null && "reason" in after ? String(after.reason) : null;
