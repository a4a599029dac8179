import { planEdit, type PlanEdit } from "../../core/plan/edit/planEdit.ts";
import { foldWidth } from "../../core/text/foldWidth.ts";
import { isUserError, UserError } from "../../core/userError.ts";
import { editPlan } from "../../usecases/planEdit/editPlan.ts";
import { redoEdit } from "../../usecases/planEdit/redoEdit.ts";
import { undoEdit } from "../../usecases/planEdit/undoEdit.ts";
import { textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { cleanText } from "./rowsForm.ts";
import { readUnits, type ChangedUnit } from "./readUnits.ts";
import type { EditAnswer, Unit, UnitConflict } from "./unit.ts";

/** Does what a form of the editor asks for: `intent` undo or redo, one whole edit in `edit`, or the units that
 * were changed. Units are written one by one, so that one that cannot be taken does not hold up the others. */
export async function saveEdits(staff: Staff, form: FormData): Promise<EditAnswer> {
  const intent = form.get("intent");
  if (intent === "undo" || intent === "redo") return step(staff, intent);
  const whole = form.get("edit");
  if (typeof whole === "string") return saveWhole(staff, filledIn(form, parsed(whole)));

  const { context, actor, locale } = staff;
  const versionId = textParam(staff, "versionId");
  const { changed, problems: unread } = readUnits(form);
  const problems = Object.fromEntries(Object.entries(unread).map(([key, words]) => [key, words[locale]]));
  const conflicts: Record<string, UnitConflict> = {};
  const stored: Record<string, Unit> = {};
  if (form.has("together")) return saveTogether(staff, changed, problems);
  for (const { key, edit, mine, after } of changed) {
    try {
      await editPlan(context, actor, { versionId, edit: checked(edit) });
      stored[key] = after;
    } catch (error) {
      if (!isUserError(error) || error.code === "forbidden") throw error;
      if (error.code === "edited-meanwhile") conflicts[key] = { mine, theirs: theirsOf(error) };
      else problems[key] = (Object.values(error.fields)[0] ?? error.words)[locale];
    }
  }
  return answer(staff, { saved: Object.keys(stored).length, problems, conflicts, stored });
}

/** Writes all units as one edit, which is undone as one; if one cannot be taken, none is. */
async function saveTogether(
  staff: Staff,
  changed: readonly ChangedUnit[],
  problems: Readonly<Record<string, string>>,
): Promise<EditAnswer> {
  const singles = changed.flatMap(({ key, edit }) => {
    const one = checked(edit);
    return (one.kind === "many" ? one.edits : [one]).map((single) => ({ key, single }));
  });
  if (singles.length === 0 || Object.keys(problems).length > 0) return answer(staff, { problems });
  const [first] = singles;
  const edit: PlanEdit =
    singles.length === 1 && first
      ? first.single
      : { kind: "many", edits: singles.map(({ single }) => single) };
  const versionId = textParam(staff, "versionId");
  try {
    const { seq } = await editPlan(staff.context, staff.actor, { versionId, edit });
    return answer(staff, { saved: changed.length, seq });
  } catch (error) {
    if (!isUserError(error) || error.code === "forbidden" || error.code === "not-found") throw error;
    const words = error.words[staff.locale];
    const bad = Object.entries(error.fields).flatMap(([place, text]): [string, string][] => {
      const key = singles[edit.kind === "many" ? Number(place) : 0]?.key;
      return key === undefined ? [] : [[key, edit.kind === "many" ? text[staff.locale] : words]];
    });
    return answer(staff, { said: words, refused: true, problems: Object.fromEntries(bad) });
  }
}

async function saveWhole(staff: Staff, asked: unknown): Promise<EditAnswer> {
  const edit = checked(asked);
  const versionId = textParam(staff, "versionId");
  try {
    const { focusId, seq } = await editPlan(staff.context, staff.actor, { versionId, edit });
    return answer(staff, { saved: edit.kind === "many" ? edit.edits.length : 1, focusId, seq });
  } catch (error) {
    return refusal(staff, error);
  }
}

async function step(staff: Staff, intent: "undo" | "redo"): Promise<EditAnswer> {
  const { editor } = wordsOf(staff.locale, "editor");
  const versionId = textParam(staff, "versionId");
  try {
    const run = intent === "undo" ? undoEdit : redoEdit;
    const done = await run(staff.context, staff.actor, { versionId });
    if (!done)
      return answer(staff, { said: intent === "undo" ? editor.nothingToUndo : editor.nothingToRedo });
    const said = intent === "undo" ? editor.undone : editor.redone;
    return answer(staff, { saved: 1, said: fill(said, { what: done.words[staff.locale] }) });
  } catch (error) {
    return refusal(staff, error);
  }
}

function refusal(staff: Staff, error: unknown): EditAnswer {
  if (!isUserError(error) || error.code === "forbidden" || error.code === "not-found") throw error;
  const details = Object.values(error.fields).map((words) => words[staff.locale]);
  return answer(staff, { said: [error.words[staff.locale], ...details].join(" "), refused: true });
}

function answer(staff: Staff, parts: Partial<EditAnswer>): EditAnswer {
  const now = staff.context.now();
  const at = momentText(now.toISOString(), staff.locale, now);
  return {
    saved: 0,
    said: null,
    refused: false,
    at,
    problems: {},
    conflicts: {},
    stored: {},
    seq: null,
    focusId: null,
    ...parts,
  };
}

const mayBeNull = new Set(["parentId", "unit", "label", "programmeId"]);

/** A form may fill in parts of its edit: `set.NAME`. Places are counted from 1 there, and none is the last. */
function filledIn(form: FormData, edit: unknown): unknown {
  const parts = [...form].flatMap(([name, value]): [string, unknown][] => {
    if (!name.startsWith("set.") || typeof value !== "string") return [];
    const part = name.slice("set.".length);
    if (part === "position") return [[part, positionOf(value)]];
    const text = cleanText(value);
    return [[part, text === "" && mayBeNull.has(part) ? null : text]];
  });
  return parts.length === 0 ? edit : { ...(edit as object), ...Object.fromEntries(parts) };
}

function positionOf(text: string): number {
  const place = Number(foldWidth(text).trim());
  return Number.isInteger(place) && place > 0 ? place - 1 : 9_999;
}

const theirsOf = ({ fields }: UserError): string => fields["present"]?.ja ?? "";

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw unreadableForm();
  }
}

function checked(edit: unknown) {
  const result = planEdit.safeParse(edit);
  if (!result.success) throw unreadableForm();
  return result.data;
}

const unreadableForm = () =>
  new UserError("bad-input", {
    ja: "入力の内容を読み取れませんでした。長すぎる文字や選択肢にない値がないか確かめてください。",
    en: "What was entered could not be read. Check for texts that are too long and values that are no choice.",
  });
