import { blockText } from "./blockText.ts";
import { compareIndicators } from "./compareIndicators.ts";
import { compareProgrammes } from "./compareProgrammes.ts";
import { compareTexts } from "./compareTexts.ts";
import { movedIds } from "./movedIds.ts";
import type { ChangedText, ChangeKind, ChangeSide, PlanChange } from "./planChange.ts";
import type { PlanContent } from "./planContent.ts";

/** What changed from one version of a plan to another, in the order of the later one; what was removed stands at
 * the end of its kind. Sections and nodes are the same by their lineage, programmes and indicators by their id.
 * Parts that are alike in both versions are left out. */
export function compareVersions(before: PlanContent, after: PlanContent): PlanChange[] {
  return [
    ...compareTrees("section", before.sections.map(treePart), after.sections.map(treePart)),
    ...compareTrees(
      "node",
      before.nodes.map((node) => nodePart(before, node)),
      after.nodes.map((node) => nodePart(after, node)),
    ),
    ...compareProgrammes(before, after),
    ...compareIndicators(before, after),
  ];
}

interface TreePart {
  readonly id: string;
  readonly lineageId: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly texts: readonly (readonly [ChangedText["field"], string])[];
}

function treePart(part: PlanContent["sections"][number]): TreePart {
  return { ...part, texts: [["content", blockText(part.content)]] };
}

function nodePart({ orgUnits }: PlanContent, node: PlanContent["nodes"][number]): TreePart {
  const names = node.departmentIds.map((id) => orgUnits.find((unit) => unit.id === id)?.name ?? id);
  return {
    ...node,
    texts: [
      ["subtitle", node.subtitle ?? ""],
      ["purpose", node.purpose ?? ""],
      ["content", blockText(node.content)],
      ["departments", names.join("、")],
    ],
  };
}

function compareTrees(
  subject: "section" | "node",
  before: readonly TreePart[],
  after: readonly TreePart[],
): PlanChange[] {
  const old = new Map(before.map((part) => [part.lineageId, part]));
  const kept = new Set(after.map(({ lineageId }) => lineageId));
  const lineageOf = (parts: readonly TreePart[]) => {
    const byId = new Map(parts.map((part) => [part.id, part.lineageId]));
    return ({ parentId }: TreePart) => byId.get(parentId ?? "") ?? null;
  };
  const oldParent = lineageOf(before);
  const newParent = lineageOf(after);
  const reordered = movedAmongSiblings(before, oldParent, after, newParent);
  const changed = after.flatMap((part): PlanChange[] => {
    const was = old.get(part.lineageId);
    if (!was) return [whole(subject, part, "added", after)];
    const texts = changedTexts(was.texts, part.texts);
    const title = compareTexts(was.title, part.title);
    const isRetitled = was.title !== part.title;
    const kinds: ChangeKind[] = [
      ...(oldParent(was) !== newParent(part) || reordered.has(part.lineageId) ? ["moved" as const] : []),
      ...(was.number !== part.number ? ["renumbered" as const] : []),
      ...(isRetitled ? ["retitled" as const] : []),
      ...(texts.length > 0 ? ["textChanged" as const] : []),
    ];
    if (kinds.length === 0) return [];
    return [
      {
        subject,
        id: part.lineageId,
        kinds,
        before: sideOf(was, before),
        after: sideOf(part, after),
        texts: [...(isRetitled ? [{ field: "title" as const, marks: title }] : []), ...texts],
        values: [],
        reason: null,
      },
    ];
  });
  const removed = before.filter(({ lineageId }) => !kept.has(lineageId));
  return [...changed, ...removed.map((part) => whole(subject, part, "removed", before))];
}

function movedAmongSiblings(
  before: readonly TreePart[],
  oldParent: (part: TreePart) => string | null,
  after: readonly TreePart[],
  newParent: (part: TreePart) => string | null,
): Set<string> {
  const oldSiblings = Map.groupBy(before, oldParent);
  const moved = [...Map.groupBy(after, newParent)].flatMap(([parent, siblings]) => [
    ...movedIds(
      (oldSiblings.get(parent) ?? []).map(({ lineageId }) => lineageId),
      siblings.map(({ lineageId }) => lineageId),
    ),
  ]);
  return new Set(moved);
}

/** The fields of a part whose text differs, with the words that do. */
function changedTexts(was: TreePart["texts"], is: TreePart["texts"]): ChangedText[] {
  const old = new Map(was);
  return is.flatMap(([field, text]) => {
    const before = old.get(field) ?? "";
    return before === text ? [] : [{ field, marks: compareTexts(before, text) }];
  });
}

function whole(
  subject: "section" | "node",
  part: TreePart,
  kind: "added" | "removed",
  all: readonly TreePart[],
): PlanChange {
  const side = sideOf(part, all);
  return {
    subject,
    id: part.lineageId,
    kinds: [kind],
    before: kind === "removed" ? side : null,
    after: kind === "added" ? side : null,
    texts: part.texts.flatMap(([field, text]) => (text === "" ? [] : [{ field, marks: [{ kind, text }] }])),
    values: [],
    reason: null,
  };
}

function sideOf({ number, title, parentId }: TreePart, all: readonly TreePart[]): ChangeSide {
  const parent = all.find(({ id }) => id === parentId);
  return { number, title, under: parent ? `${parent.number} ${parent.title}`.trim() : null };
}
