import { isDate } from "../../core/calendar/days.ts";
import {
  longestText,
  opinionKinds,
  opinionPlaces,
  opinionSources,
  type Opinion,
} from "../../core/council/opinion.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";

/** What a form says about an opinion, as typed. Members leave out what planning fills in for others. */
export interface TypedOpinion {
  readonly subject: string;
  /** The figure as the page showed it: when it has changed since, the person is asked to look again. */
  readonly seen: string;
  /** The paper of a meeting from which the form was opened. */
  readonly paper?: string;
  readonly kind: string;
  readonly text: string;
  readonly meetingId: string;
  readonly source: string;
  readonly place: string;
  readonly memberId: string;
  readonly speaker: string;
  readonly role: string;
  readonly showsRole: boolean;
  readonly givenOn: string;
}

type Read = Pick<
  Opinion,
  "kind" | "text" | "source" | "place" | "givenOn" | "speaker" | "role" | "showsRole"
>;

/** Reads the typed fields of an opinion. @throws UserError `bad-input` naming every wrong one */
export function readOpinion(typed: TypedOpinion): Read {
  const fields: Record<string, Words> = {};
  const choice = <Choice extends string>(name: string, value: string, choices: readonly Choice[]) => {
    const found = choices.find((one) => one === value);
    if (found === undefined) fields[name] = chooseOne;
    return found ?? (choices[0] as Choice);
  };
  const read = {
    kind: choice("kind", typed.kind, opinionKinds),
    source: choice("source", typed.source, opinionSources),
    place: choice("place", typed.place, opinionPlaces),
    text: readText(typed.text, "text", fields),
    givenOn: typed.givenOn,
    speaker: typed.speaker.trim(),
    role: typed.role.trim(),
    showsRole: typed.showsRole,
  };
  if (!isDate(typed.givenOn)) fields["givenOn"] = noDate;
  if (Object.keys(fields).length === 0) return read;
  throw new UserError("bad-input", Object.values(fields)[0] as Words, fields);
}

/** A text without blanks around it, refused when it is empty or too long. */
export function readText(text: string, field: string, fields: Record<string, Words>): string {
  const read = text.replaceAll("\r\n", "\n").trim();
  if (read === "") fields[field] = noText;
  if ([...read].length > longestText) fields[field] = tooLong;
  return read;
}

const chooseOne = { ja: "一覧から選んでください。", en: "Choose one from the list." };
const noText = { ja: "文を入力してください。", en: "Type the text." };
const tooLong = {
  ja: `${longestText}字までにしてください。長いときは意見を分けてください。`,
  en: `Keep it within ${longestText} characters, or split it.`,
};
const noDate = {
  ja: "日付を入力してください。例：2022-07-12",
  en: "Type the date, for example 2022-07-12.",
};
