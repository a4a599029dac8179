import type { Reading } from "../indicator/reading.ts";
import { parseReading } from "../text/parseReading.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Unreadable } from "../text/unreadable.ts";
import type { Words } from "../text/words.ts";
import { mostKpis, mostYears, type GrantKpi, type GrantProject, type GrantValue } from "./grantProject.ts";
import { costItem } from "./grantRecord.ts";

/** What was typed into the form of a grant project, by the names of its fields: `title`, `scheme`, `place`,
 * `programme.<id>`, `kpi.0.name`, `kpi.0.planned.2`, `cost.2`, … */
export type TypedGrant = Readonly<Record<string, string>>;

/** What the form may name. */
export interface GrantChoices {
  /** Sheets with a department that evaluates them, as `lineage|department`. */
  readonly places: readonly string[];
  readonly programmeIds: readonly string[];
  readonly seriesIds: readonly string[];
}

/** Reads the form of a grant project. Figures keep their raw text; a year that is left empty is not known, never zero.
 * @returns the project with the actuals that were typed beside its plan (of years before its department reports), or
 * what is wrong with which field */
export function readGrantForm(
  typed: TypedGrant,
  { id, planId, version }: Pick<GrantProject, "id" | "planId" | "version">,
  choices: GrantChoices,
):
  | { readonly kind: "project"; readonly project: GrantProject; readonly actuals: readonly GrantValue[] }
  | { readonly kind: "problems"; readonly problems: Record<string, Words> } {
  const problems: Record<string, Words> = {};
  const entry = (name: string) => (typed[name] ?? "").trim();
  const needed = (name: string, words: Words) => {
    if (entry(name) === "") problems[name] = words;
    return entry(name);
  };
  const title = needed("title", noTitle);
  const scheme = needed("scheme", noScheme);
  const fromFiscalYear = Number(/^(19|20)\d\d$/.exec(entry("fromFiscalYear"))?.[0] ?? Number.NaN);
  if (Number.isNaN(fromFiscalYear)) problems["fromFiscalYear"] = badYear;
  const years = Number(/^[1-7]$/.exec(entry("years"))?.[0] ?? Number.NaN);
  if (Number.isNaN(years)) problems["years"] = badYears;
  const place = choices.places.find((one) => one === entry("place"));
  if (place === undefined) problems["place"] = noPlace;
  const [nodeLineageId = "", orgUnitId = ""] = (place ?? "").split("|");
  const figures = (name: string, read: (text: string) => Reading | Unreadable): Reading[] => {
    const last = Number.isNaN(years) ? mostYears : years;
    return Array.from({ length: mostYears }, (_, year) => year).flatMap((year) => {
      const field = `${name}.${year}`;
      const text = entry(field);
      if (year >= last) {
        if (text !== "") problems[field] = tooLate(last);
        return [];
      }
      return [readFigure(field, text, read, problems)];
    });
  };
  const kpis = readKpis(entry, id, choices, problems, figures);
  if (kpis.length === 0 && !("kpi.0.name" in problems)) problems["kpi.0.name"] = noKpi;
  const plannedCosts = figures("cost", parseYen);
  const actuals = [
    ...kpis.map(({ kpi, place: at }) => ({
      item: kpi.id,
      readings: figures(`kpi.${at}.actual`, (text) => parseReading(text, { unit: kpi.unit })),
    })),
    { item: costItem, readings: figures("costActual", parseYen) },
  ].flatMap(({ item, readings }) =>
    readings.flatMap((reading, year) =>
      reading.raw === "" ? [] : [{ projectId: id, item, fiscalYear: fromFiscalYear + year, reading }],
    ),
  );
  if (Object.keys(problems).length > 0) return { kind: "problems", problems };
  const project: GrantProject = {
    id,
    planId,
    title,
    scheme,
    revitalisationPlan: entry("revitalisationPlan"),
    fromFiscalYear,
    years,
    orgUnitId,
    nodeLineageId,
    programmeIds: choices.programmeIds.filter((one) => entry(`programme.${one}`) !== ""),
    kpis: kpis.map(({ kpi }) => kpi),
    plannedCosts,
    version,
  };
  return { kind: "project", project, actuals };
}

function readKpis(
  entry: (name: string) => string,
  projectId: string,
  { seriesIds }: GrantChoices,
  problems: Record<string, Words>,
  figures: (name: string, read: (text: string) => Reading | Unreadable) => Reading[],
): { readonly kpi: GrantKpi; readonly place: number }[] {
  const places = Array.from({ length: mostKpis }, (_, place) => place);
  const idOf = (place: number) => {
    const known = entry(`kpi.${place}.id`);
    return known.startsWith(`${projectId}-k`) && /^[\w-]+$/.test(known) ? known : null;
  };
  const taken = new Set(places.map(idOf));
  const freshId = () => {
    let n = 1;
    while (taken.has(`${projectId}-k${n}`)) n += 1;
    taken.add(`${projectId}-k${n}`);
    return `${projectId}-k${n}`;
  };
  return places.flatMap((place): ReturnType<typeof readKpis> => {
    const field = (name: string) => `kpi.${place}.${name}`;
    const name = entry(field("name"));
    const unit = entry(field("unit")) || null;
    const read = (text: string) => parseReading(text, { unit });
    const start = readFigure(field("start"), entry(field("start")), read, problems);
    const planned = figures(field("planned"), read);
    const isFilled = start.raw !== "" || planned.some(({ raw }) => raw !== "");
    if (name === "" && isFilled) problems[field("name")] = noName;
    if (name === "") return [];
    const link = entry(field("link"));
    const seriesId = seriesIds.find((one) => one === link) ?? null;
    if (link !== "" && seriesId === null) problems[field("link")] = noSeries;
    return [{ kpi: { id: idOf(place) ?? freshId(), name, unit, start, planned, seriesId }, place }];
  });
}

function readFigure(
  field: string,
  text: string,
  read: (text: string) => Reading | Unreadable,
  problems: Record<string, Words>,
): Reading {
  const missing: Reading = { kind: "missing", reason: "notEntered", raw: "" };
  if (text === "") return missing;
  const reading = read(text);
  if (reading.kind === "number" || reading.kind === "missing") return reading;
  problems[field] = reading.kind === "unreadable" ? reading.message : noFigure(text);
  return missing;
}

const noTitle: Words = { ja: "事業の名称を入力してください。", en: "Type the name of the project." };
const noScheme: Words = { ja: "交付金の種類を入力してください。", en: "Type the scheme." };
const badYear: Words = {
  ja: "初年度を西暦4桁で入力してください。例：2021",
  en: "Type the first fiscal year, for example 2021.",
};
const badYears: Words = {
  ja: `年数は1から${mostYears}までの数で入力してください。`,
  en: `Type the number of years, 1 to ${mostYears}.`,
};
const noPlace: Words = { ja: "シートと担当を選んでください。", en: "Choose the sheet and the department." };
const noKpi: Words = { ja: "KPIを一つ以上入力してください。", en: "Type at least one KPI." };
const noName: Words = { ja: "KPIの名称を入力してください。", en: "Type the name of the KPI." };
const noSeries: Words = { ja: "指標を一覧から選んでください。", en: "Choose the indicator from the list." };
const tooLate = (years: number): Words => ({
  ja: `事業期間は${years}年間です。${years + 1}年目からの欄は空けてください。`,
  en: `The project runs ${years} years. Leave the later fields empty.`,
});
const noFigure = (text: string): Words => ({
  ja: `『${text}』は数として読めません。『1,234』のように入力してください。`,
  en: `“${text}” is no figure. Type it like 1,234.`,
});
