import { isDate } from "../calendar/days.ts";
import { formatDate } from "../calendar/formatDate.ts";
import type { Words } from "../text/words.ts";
import type { OrgUnit } from "./orgUnit.ts";
import { goesOn, type Reorganisation, type ReorganisationKind, type Successor } from "./reorganisation.ts";
import { unitsBelow } from "./unitsBelow.ts";

/** How many departments each kind concerns, and how many take over. */
const counts: Readonly<Record<ReorganisationKind, { from: [number, number]; to: [number, number] }>> = {
  create: { from: [0, 0], to: [1, 1] },
  rename: { from: [1, 1], to: [1, 1] },
  merge: { from: [1, 50], to: [1, 1] },
  split: { from: [1, 1], to: [2, 9] },
  abolish: { from: [1, 1], to: [0, 1] },
};

export const nameLimit = 60;
const shortNameLimit = 12;

/** What is wrong with a reorganisation, by the field of its form; nothing where it can be done.
 * @param units all departments of the city, also those of the past */
export function checkReorganisation(
  units: readonly OrgUnit[],
  reorganisation: Reorganisation,
): Readonly<Record<string, Words>> {
  const { kind, day, from, to } = reorganisation;
  const problems: Record<string, Words> = {};
  if (!isDate(day)) problems["day"] = words.day;
  const open = new Map(units.filter(({ validTo }) => validTo === null).map((unit) => [unit.id, unit]));
  const sources = from.flatMap((id) => open.get(id) ?? []);
  if (sources.length < from.length || new Set(from).size < from.length) problems["from"] = words.gone;
  else if (from.length < fewest(kind, to)) problems["from"] = words.more;
  else if (from.length > counts[kind].from[1]) problems["from"] = words.gone;
  const late = sources.find(({ id, validFrom }) => validFrom >= day && !goesOn(reorganisation, id));
  if (late && !problems["day"]) problems["day"] = tooEarly(late);
  if (to.length < counts[kind].to[0] || to.length > counts[kind].to[1]) problems["to"] = words.successors;
  const staying = [...open.values()].filter(({ id }) => !from.includes(id) || goesOn(reorganisation, id));
  const names = staying.map(({ name }) => name);
  const below = from.flatMap((id) => unitsBelow(units, id));
  for (const [place, successor] of to.entries()) {
    if (successor.kind === "new") {
      checkNew(`${place}`, successor, { names, open, within: [...from, ...below] }, problems);
      names.push(successor.name);
    } else if (
      !open.has(successor.id) ||
      below.includes(successor.id) ||
      (from.includes(successor.id) && kind !== "split")
    ) {
      problems[`to-${place}`] = words.gone;
    }
  }
  return problems;
}

/** One department can go into another; into a new one go at least two, or it would be a renaming. */
function fewest(kind: ReorganisationKind, to: readonly Successor[]): number {
  return kind === "merge" && to[0]?.kind === "new" ? 2 : counts[kind].from[0];
}

function checkNew(
  place: string,
  { name, shortName, parentId }: Extract<Successor, { kind: "new" }>,
  known: {
    readonly names: readonly string[];
    readonly open: ReadonlyMap<string, OrgUnit>;
    /** What goes, and what stands below it. */
    readonly within: readonly string[];
  },
  problems: Record<string, Words>,
): void {
  const wrong = checkNames({ name, shortName });
  for (const [field, problem] of Object.entries(wrong)) problems[`${field}-${place}`] = problem;
  if (!wrong["name"] && known.names.includes(name)) problems[`name-${place}`] = words.taken;
  if (parentId !== null && (!known.open.has(parentId) || known.within.includes(parentId)))
    problems[`parentId-${place}`] = words.parent;
}

/** What is wrong with the names of a department. */
export function checkNames({
  name,
  shortName,
}: {
  readonly name: string;
  readonly shortName: string;
}): Partial<Record<"name" | "shortName", Words>> {
  const nameLength = [...name].length;
  const shortLength = [...shortName].length;
  return {
    ...((nameLength === 0 || nameLength > nameLimit) && { name: words.name }),
    ...((shortLength === 0 || shortLength > shortNameLimit) && { shortName: words.shortName }),
  };
}

const words = {
  day: {
    ja: "実施日を「2023-04-01」のように入力してください。",
    en: "Type the day it takes effect, like 2023-04-01.",
  },
  gone: {
    ja: "選んだ部・課はもうないか、選べません。一覧から選び直してください。",
    en: "A chosen department is no longer there or cannot be chosen. Choose again.",
  },
  more: {
    ja: "対象の部・課が足りません。統合して新しい課を作るときは二つ以上選んでください。",
    en: "Choose more departments: into a new one go at least two.",
  },
  successors: {
    ja: "引き継ぐ部・課を入力してください。分割では二つ以上必要です。",
    en: "Name the departments that take over; a split needs at least two.",
  },
  name: {
    ja: `名称を1〜${nameLimit}文字で入力してください。`,
    en: `The name needs 1 to ${nameLimit} characters.`,
  },
  shortName: {
    ja: `略称を1〜${shortNameLimit}文字で入力してください。例：商工`,
    en: `The short name needs 1 to ${shortNameLimit} characters.`,
  },
  taken: {
    ja: "同じ名称の部・課があります。別の名称にするか、その部・課に統合してください。",
    en: "There is a department of this name. Choose another, or merge into that one.",
  },
  parent: {
    ja: "所属する部を一覧から選び直してください。自分や自分の下の課は選べません。",
    en: "Choose another parent: not itself, and nothing below it.",
  },
} satisfies Record<string, Words>;

function tooEarly({ name, validFrom }: OrgUnit): Words {
  return {
    ja: `${name}は${formatDate(validFrom, "ja")}からあるため、それより後の日を入力してください。`,
    en: `${name} has existed since ${formatDate(validFrom, "en")}; type a later day.`,
  };
}
