import type { Words } from "../text/words.ts";
import {
  evaluationParts,
  mostChoices,
  textLimits,
  type EvaluationForm,
  type EvaluationPart,
  type PartSetting,
} from "./evaluationForm.ts";

/** What was typed into the page of settings, by the names of its fields: `name.causes`, `nameEn.causes`, `asked.causes`,
 * `required.causes`, `limit.causes`, `direction.0`, `directionEn.0`, `directionId.0`, … `showsPromise`. */
export type TypedForm = Readonly<Record<string, string>>;

const longestName = 30;

/** Reads what a city wants to ask for. A choice keeps its value when it is renamed, so that what was chosen before keeps
 * its meaning; an emptied choice goes away.
 * @returns the form, or what is wrong with which field */
export function readEvaluationForm(
  typed: TypedForm,
):
  | { readonly kind: "form"; readonly form: EvaluationForm }
  | { readonly kind: "problems"; readonly problems: Record<string, Words> } {
  const problems: Record<string, Words> = {};
  const entry = (name: string) => (typed[name] ?? "").trim();
  const parts = Object.fromEntries(
    evaluationParts.map((id): [EvaluationPart, PartSetting] => {
      const isAsked = entry(`asked.${id}`) !== "";
      const name = entry(`name.${id}`);
      if (name === "") problems[`name.${id}`] = noName;
      else if ([...name].length > longestName) problems[`name.${id}`] = longName;
      const limit = limitOf(entry(`limit.${id}`));
      if (limit === undefined) problems[`limit.${id}`] = badLimit;
      return [
        id,
        {
          isAsked,
          isRequired: isAsked && entry(`required.${id}`) !== "",
          name: { ja: name, en: entry(`nameEn.${id}`) || name },
          limit: limit ?? textLimits.most,
        },
      ];
    }),
  ) as EvaluationForm["parts"];
  if (!evaluationParts.some((id) => parts[id].isAsked)) problems["asked.analysis"] = nothingAsked;
  const directions = readChoices(entry, "direction", problems);
  const resources = readChoices(entry, "resource", problems);
  if (Object.keys(problems).length > 0) return { kind: "problems", problems };
  const showsPromise = entry("showsPromise") !== "";
  return { kind: "form", form: { parts, directions, resources, showsPromise } };
}

function readChoices(
  entry: (name: string) => string,
  list: "direction" | "resource",
  problems: Record<string, Words>,
): EvaluationForm["directions"] {
  const places = Array.from({ length: mostChoices }, (_, place) => place);
  const filled = places.filter((place) => entry(`${list}.${place}`) !== "");
  const names = filled.map((place) => entry(`${list}.${place}`));
  const known = new Set(filled.map((place) => entry(`${list}Id.${place}`)));
  filled.forEach((place, at) => {
    const name = names[at] ?? "";
    if ([...name].length > longestName) problems[`${list}.${place}`] = longName;
    else if (names.indexOf(name) < at) problems[`${list}.${place}`] = twice;
  });
  if (filled.length === 0) problems[`${list}.0`] = noChoices;
  let next = 1;
  const freshId = () => {
    while (known.has(`own${next}`)) next += 1;
    known.add(`own${next}`);
    return `own${next}`;
  };
  return filled.map((place) => {
    const ja = entry(`${list}.${place}`);
    const id = entry(`${list}Id.${place}`);
    return {
      value: /^[a-zA-Z0-9]{1,40}$/.test(id) ? id : freshId(),
      words: { ja, en: entry(`${list}En.${place}`) || ja },
    };
  });
}

function limitOf(text: string): number | undefined {
  if (!/^\d{1,5}$/.test(text)) return undefined;
  const limit = Number(text);
  return limit >= textLimits.least && limit <= textLimits.most ? limit : undefined;
}

const noName: Words = { ja: "名称を入力してください。", en: "Type a name." };
const longName: Words = {
  ja: `${longestName}字以内で入力してください。`,
  en: `Keep it within ${longestName} characters.`,
};
const badLimit: Words = {
  ja: `${textLimits.least}から${textLimits.most}までの数を入力してください。例：400`,
  en: `Type a number from ${textLimits.least} to ${textLimits.most}, for example 400.`,
};
const nothingAsked: Words = {
  ja: "書くことを一つ以上選んでください。",
  en: "Choose at least one part.",
};
const twice: Words = {
  ja: "同じ名称の選択肢があります。名称を変えてください。",
  en: "Another choice has this name. Change it.",
};
const noChoices: Words = {
  ja: "選択肢を一つ以上入力してください。",
  en: "Type at least one choice.",
};
