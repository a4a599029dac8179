import type { PlanNode } from "../plan.ts";
import type { PlanContent } from "../planContent.ts";
import type { EditOf } from "./editTypes.ts";
import { nodeOf } from "./find.ts";
import { parsePrintedNumber, printNumber, type PrintedNumber } from "./printedNumber.ts";
import { notPossible } from "./refusals.ts";
import { childrenOf } from "./tree.ts";

/** Numbers what stands directly below a parent anew, in its order and in the printed form of the first: 施策② 施策①
 * → 施策① 施策②. Where each parent counts from 1, so does this one; a count that runs on through the plan (5, 6, 7 …)
 * keeps its beginning. Numbers further below that repeat a changed one follow it: 2-(1) below 2 → 3-(1) below 3.
 * @throws UserError `wrong-state` when the form of the first number is not known */
export function renumber(content: PlanContent, { parentId }: EditOf<"renumber">): PlanContent {
  const parent = parentId === null ? undefined : nodeOf(content, parentId);
  const siblings = childrenOf(content.nodes, parentId);
  const [first] = siblings;
  if (!first) return content;
  const form = parsePrintedNumber(first.number);
  if (!form) throw unknownForm(first);
  const start = firstCount(content, siblings, form, parent);
  const numbers = new Map<string, string>();
  siblings.forEach((sibling, place) => {
    const number = printNumber(form, start + place);
    if (number === undefined) throw noSuchNumber(sibling, form);
    follow(content, numbers, sibling, number);
  });
  return {
    ...content,
    nodes: content.nodes.map((node) => {
      const number = numbers.get(node.id) ?? node.number;
      return number === node.number ? node : { ...node, number };
    }),
  };
}

/** Gives a node its number, and those below it that begin with its old one. */
function follow(content: PlanContent, numbers: Map<string, string>, node: PlanNode, number: string): void {
  numbers.set(node.id, number);
  if (node.number === "" || node.number === number) return;
  const begin = (parent: PlanNode): void => {
    for (const child of childrenOf(content.nodes, parent.id)) {
      const rest = child.number.slice(node.number.length);
      // 1 begins 1-(1), but not 12.
      if (child.number.startsWith(node.number) && rest !== "" && !/^[\p{L}\p{N}]/u.test(rest)) {
        numbers.set(child.id, number + rest);
      }
      begin(child);
    }
  };
  begin(node);
}

function firstCount(
  { nodes }: PlanContent,
  siblings: readonly PlanNode[],
  form: PrintedNumber,
  parent: PlanNode | undefined,
): number {
  const counts = countsIn(siblings, form);
  const smallest = Math.min(...counts);
  if (smallest <= 1) return smallest;
  const countsForItself = parent !== undefined && parent.number !== "" && form.before.includes(parent.number);
  const own = new Set(counts);
  const others = nodes.filter(
    ({ level, parentId }) => level === siblings[0]?.level && parentId !== siblings[0]?.parentId,
  );
  return countsForItself || countsIn(others, form).some((count) => own.has(count)) ? 1 : smallest;
}

/** The counts of those that are numbered in the same form. */
function countsIn(nodes: readonly PlanNode[], form: PrintedNumber): number[] {
  return nodes.flatMap(({ number }) => {
    const parsed = parsePrintedNumber(number);
    const same =
      parsed && parsed.style === form.style && parsed.before === form.before && parsed.behind === form.behind;
    return same ? [parsed.count] : [];
  });
}

function unknownForm({ number }: PlanNode): Error {
  return notPossible(
    number === ""
      ? "先頭の項目に番号がないため、番号を振り直せません。先頭に『1』『(1)』『施策①』のような番号を付けてから、もう一度お試しください。"
      : `先頭の番号『${number}』の形は続け方が分かりません。『1』『(1)』『施策①』『ア』『第1章』のような番号に直すか、一つずつ入力してください。`,
    number === ""
      ? "The first entry has no number to continue. Give it one such as “1”, “(1)” or “施策①”, then try again."
      : `It is not known how “${number}” goes on. Change it to a form such as “1”, “(1)”, “施策①”, “ア” or “第1章”, or type the numbers one by one.`,
  );
}

function noSuchNumber({ title }: PlanNode, form: PrintedNumber): Error {
  const example = printNumber(form, form.count) ?? "";
  return notPossible(
    `『${example}』の形の番号は「${title}」まで続けられません。先頭を数字の番号に変えてから、振り直してください。`,
    `Numbers like “${example}” do not reach as far as “${title}”. Give the first entry a number in digits, then renumber.`,
  );
}
