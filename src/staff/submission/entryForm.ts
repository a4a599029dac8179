import { missingStateOf } from "../../core/cycle/valueState.ts";
import type { SaveResult } from "../../usecases/cycle/views.ts";

/** What was typed into the entry form: only the fields that differ from what the form showed, so that an
 * untouched field never fights with a change that somebody else made meanwhile. */
export interface EntryInput {
  readonly values: Record<string, string>;
  readonly versions: Record<string, number>;
  /** What the fields held when the form was opened. */
  readonly loaded: Record<string, string>;
  /** Fields where the person chose another text than the one in the field. */
  readonly taken: readonly string[];
}

/** Reads the form. Beside each field stand `version:` and `loaded:`, what the form showed, and after a conflict
 * `choice:`, whose text is to stay, with `merged:` for both together. */
export function readEntryForm(form: FormData): EntryInput {
  const values: Record<string, string> = {};
  const versions: Record<string, number> = {};
  const loaded: Record<string, string> = {};
  const taken: string[] = [];
  for (const [key, version] of form) {
    if (!key.startsWith("version:")) continue;
    const name = key.slice("version:".length);
    const choice = form.get(`choice:${name}`);
    const typed = choice === "merged" ? textOf(form, `merged:${name}`) : withStages(form, name);
    const before = textOf(form, `loaded:${name}`);
    if (before !== undefined) loaded[name] = before;
    // The text in the field is another one than the person chose: the page must be drawn anew.
    if (choice === "theirs" || choice === "merged") taken.push(name);
    if (choice !== "theirs" && typed !== undefined && typed !== before) {
      values[name] = typed;
      versions[name] = Number(version);
    }
  }
  return { values, versions, loaded, taken };
}

/** What was chosen where a figure stood beside a state of no figure: `figure:` keeps the figure, `state:` the state,
 * followed by the name of the field of the figure. Undefined for every other button. */
export function readAnswer(
  form: FormData,
  intent: string,
): Pick<EntryInput, "values" | "versions"> | undefined {
  const [, kept, seriesId] = /^(figure|state):actual\.(.+)$/.exec(intent) ?? [];
  if (seriesId === undefined) return undefined;
  const status = `status.${seriesId}`;
  const isStateNow = missingStateOf(textOf(form, status) ?? "") !== undefined;
  const [name, value] = kept === "state" ? [`actual.${seriesId}`, ""] : [status, "final"];
  if (name === status && !isStateNow) return { values: {}, versions: {} };
  return { values: { [name]: value }, versions: { [name]: Number(form.get(`version:${name}`)) } };
}

/** Conflicts that are none: both typed the same, or the same form was sent twice. */
export function realConflicts(
  { conflicts }: Pick<SaveResult, "conflicts">,
  values: Readonly<Record<string, string>>,
): SaveResult["conflicts"] {
  return Object.fromEntries(
    Object.entries(conflicts).filter(([name, { theirs }]) => theirs !== values[name]),
  );
}

/** What was typed, or the stages that were ticked beside it: a script writes them into the field itself, a form
 * without one sends only the ticks. */
function withStages(form: FormData, name: string): string | undefined {
  const typed = textOf(form, name);
  const shown = form.get(`stages:${name}`);
  if (shown === null || typed !== textOf(form, `loaded:${name}`)) return typed;
  const ticked = form.getAll(`stage:${name}`).join("・");
  return ticked === shown ? typed : ticked;
}

// Browsers send line breaks as CR LF, whatever was in the text.
function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? value.replace(/\r\n/g, "\n") : undefined;
}
