import { parseFiscalYear } from "../../core/calendar/parseFiscalYear.ts";
import type { Block } from "../../core/plan/block.ts";
import { foldWidth } from "../../core/text/foldWidth.ts";
import type { Words } from "../../core/text/words.ts";
import { readBlocks } from "./blockForm.ts";
import { fieldFormOf, type FieldForm } from "./fieldForms.ts";
import { cleanText, readRows, textOf } from "./rowsForm.ts";
import type { Unit, ValueRest } from "./unit.ts";

/** A unit that was changed: the edit that it asks for, still to be checked by the schema of edits. */
export interface ChangedUnit {
  readonly key: string;
  readonly edit: unknown;
  /** What was typed, in words. */
  readonly mine: string;
  /** The unit as it stands once the edit is written. */
  readonly after: Unit;
}
export interface ReadUnits {
  readonly changed: readonly ChangedUnit[];
  readonly problems: Readonly<Record<string, Words>>;
}

/** Reads every unit of a form and gives back those that were changed. Where the person chose the other's text
 * after a conflict, the unit is left alone. */
export function readUnits(form: FormData): ReadUnits {
  const changed: ChangedUnit[] = [];
  const problems: Record<string, Words> = {};
  for (const [name, json] of form) {
    if (!name.startsWith("u.") || typeof json !== "string") continue;
    const key = name.slice(2);
    if (form.get(`choice:${key}`) === "theirs") continue;
    const unit = JSON.parse(json) as Unit;
    if (unit.on === "value") {
      const value = valueEdit(form, key, unit);
      if (value && "problem" in value) problems[key] = value.problem;
      else if (value) changed.push({ key, ...value });
      continue;
    }
    const fieldForm = fieldFormOf(unit.on, unit.field);
    if (!fieldForm) continue;
    const value = readField(form, key, fieldForm, unit.before);
    if (typeof value === "object" && value !== null && "problem" in value)
      problems[key] = value.problem as Words;
    else if (value !== undefined && !isSame(value, unit.before)) {
      changed.push({
        key,
        edit: fieldEdit(unit, value),
        mine: describe(value),
        after: { ...unit, before: value },
      });
    }
  }
  return { changed, problems };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const kinds = {
  node: ["setNode", "nodeId"],
  section: ["setSection", "sectionId"],
  programme: ["setProgramme", "placementId"],
  indicator: ["setIndicator", "planIndicatorId"],
  series: ["setSeries", "seriesId"],
  placement: ["setPlacement", "placementId"],
} as const;

function fieldEdit(unit: Exclude<Unit, { on: "value" }>, value: unknown): unknown {
  const change = { field: unit.field, before: unit.before, value };
  if (!("id" in unit)) return { kind: unit.on === "version" ? "setVersion" : "setPlan", change };
  const [kind, idName] = kinds[unit.on];
  return { kind, [idName]: unit.id, change };
}

function valueEdit(
  form: FormData,
  key: string,
  unit: Extract<Unit, { on: "value" }>,
): Omit<ChangedUnit, "key"> | { problem: Words } | undefined {
  const value = textOf(form, key);
  if (value === undefined) return undefined;
  const typed: ValueRest = {
    operator: orNull(textOf(form, `${key}.operator`) ?? unit.rest.operator),
    period: orNull(textOf(form, `${key}.period`) ?? unit.rest.period),
    source: orNull(textOf(form, `${key}.source`) ?? unit.rest.source),
    note: orNull(textOf(form, `${key}.note`) ?? unit.rest.note),
    accumulated: form.has(`${key}.hasRest`) ? form.has(`${key}.accumulated`) : unit.rest.accumulated,
  };
  const rest = Object.entries(typed).filter(
    ([name, now]) => !isSame(now, unit.rest[name as keyof ValueRest]),
  );
  const year = textOf(form, `${key}.year`);
  const fiscalYear = year === undefined ? unit.at.fiscalYear : readYear(year);
  if (typeof fiscalYear === "object" && fiscalYear !== null) return fiscalYear;
  const movesYear = fiscalYear !== unit.at.fiscalYear;
  if (value === unit.before && rest.length === 0 && !(movesYear && value !== "")) return undefined;
  const at = { ...unit.at, fiscalYear };
  const after = { ...unit, at, before: value, rest: typed };
  const { at: oldAt, before } = unit;
  if (!movesYear || before === "") {
    return { edit: { kind: "setValue", at, before, value, ...Object.fromEntries(rest) }, mine: value, after };
  }
  // A figure of another year is another cell: the old one is emptied, and both are undone together.
  const edits = [
    { kind: "setValue", at: oldAt, before, value: "" },
    { kind: "setValue", at, before: "", value, ...typed },
  ];
  return { edit: { kind: "many", edits }, mine: value, after };
}

const orNull = (text: string | null): string | null => (text === null || text === "" ? null : text);

/** The value of a field as typed; undefined where the form does not hold it. */
function readField(form: FormData, key: string, fieldForm: FieldForm, before: unknown): unknown {
  const text = textOf(form, key);
  switch (fieldForm) {
    case "line":
    case "text":
      return text;
    case "lineOrNull":
    case "textOrNull":
      return text === undefined ? undefined : orNull(text);
    case "count":
      return text === undefined ? undefined : readCount(text);
    case "year":
      return text === undefined ? undefined : readYear(text);
    case "list":
      return text === undefined ? undefined : listOf(text);
    case "listOrNull":
      return text === undefined ? undefined : text === "" ? null : listOf(text);
    case "ids":
      return readIds(form, key, before);
    case "tick":
      return form.has(key);
    case "derivation":
      return readDerivation(form, key);
    case "blocks":
      return readBlocks(form, key, before as readonly Block[]);
    case "variants":
      return readRows(form, key, 2).map(([place = "", says = ""]) => ({ place, text: says }));
    case "levels":
      return readRows(form, key, 2).map(([ja = "", en = ""]) => ({ ja, en }));
  }
}

/** Marks and names stand in one line, with 、 between them. */
const listOf = (text: string): string[] =>
  text
    .split(/[、，\n]/u)
    .map(cleanText)
    .filter((one) => one !== "");

function readCount(text: string): number | null | { problem: Words } {
  if (text === "") return null;
  const digits = foldWidth(text);
  if (/^\d{1,4}$/.test(digits)) return Number(digits);
  return {
    problem: {
      ja: `『${text}』は数として読めません。『12』のように入力してください。`,
      en: `“${text}” cannot be read as a number. Type it like “12”.`,
    },
  };
}

function readYear(text: string): number | null | { problem: Words } {
  if (text === "") return null;
  return (
    parseFiscalYear(text) ?? {
      problem: {
        ja: `『${text}』は年度として読めません。『令和6』『R6』『2024』のように入力してください。`,
        en: `“${text}” cannot be read as a fiscal year. Type it like “2024” or “R6”.`,
      },
    }
  );
}

// What was chosen before keeps its order, which is that of the Check blocks.
function readIds(form: FormData, key: string, before: unknown): string[] {
  const ticked = form.getAll(key).filter((id): id is string => typeof id === "string" && id !== "");
  const known = (before as readonly string[]).filter((id) => ticked.includes(id));
  return [...known, ...ticked.filter((id) => !known.includes(id))];
}

function readDerivation(form: FormData, key: string): unknown {
  const [a = "", b = ""] = [textOf(form, `${key}.a`), textOf(form, `${key}.b`)];
  const problem = {
    ja: "計算に使う系列を選んでください。",
    en: "Choose the series that it is worked out of.",
  };
  switch (textOf(form, `${key}.kind`)) {
    case undefined:
      return undefined;
    case "ratio":
      return a && b
        ? { kind: "ratio", numerator: a, denominator: b, percent: form.has(`${key}.percent`) }
        : { problem };
    case "difference":
      return a && b ? { kind: "difference", minuend: a, subtrahend: b } : { problem };
    case "sum": {
      const of = form.getAll(`${key}.of`).map(String);
      return of.length > 0 ? { kind: "sum", of } : { problem };
    }
    default:
      return null;
  }
}

/** A value in words, for two texts side by side. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(describe).join(value.every(isText) ? "、" : "\n");
  const texts = Object.entries(value).filter(([name]) => !hidden.has(name));
  return texts
    .map(([, part]) => describe(part))
    .filter((part) => part !== "")
    .join(" ");
}

const isText = (value: unknown): boolean => typeof value === "string";
const hidden = new Set(["kind", "lineageId", "pictureId", "value", "qualifier", "reason"]);
