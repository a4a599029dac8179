import { blockText } from "./blockText.ts";
import { compareTexts } from "./compareTexts.ts";
import type { ProgrammePlacement } from "./plan.ts";
import type { ChangedText, ChangeKind, ChangeSide, PlanChange } from "./planChange.ts";
import type { PlanContent } from "./planContent.ts";

interface Placed {
  readonly placement: ProgrammePlacement;
  /** Lineage of the node it stands at. */
  readonly at: string;
  readonly side: ChangeSide;
}

/** What changed about the programmes. A programme that stands at several nodes (再掲) is compared place by place;
 * places that only one version has are paired in their order: it moved. */
export function compareProgrammes(before: PlanContent, after: PlanContent): PlanChange[] {
  const old = Map.groupBy(placed(before), ({ placement }) => placement.programmeId);
  const now = Map.groupBy(placed(after), ({ placement }) => placement.programmeId);
  const changed = [...now].flatMap(([id, places]) => comparePlaces(id, old.get(id) ?? [], places));
  const removed = [...old].filter(([id]) => !now.has(id));
  return [...changed, ...removed.flatMap(([id, places]) => places.map((one) => only(id, one, "removed")))];
}

function placed({ nodes, programmes }: PlanContent): Placed[] {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  return programmes.map((placement) => {
    const node = nodeOf.get(placement.nodeId);
    const under = node ? `${node.number} ${node.title}`.trim() : null;
    return {
      placement,
      at: node?.lineageId ?? placement.nodeId,
      side: { number: placement.number, title: placement.name, under },
    };
  });
}

function comparePlaces(id: string, before: readonly Placed[], after: readonly Placed[]): PlanChange[] {
  const lonely = before.filter(({ at }) => !after.some((one) => one.at === at));
  const changes: PlanChange[] = [];
  for (const one of after) {
    const stayed = before.find(({ at }) => at === one.at);
    const was = stayed ?? lonely.shift();
    if (!was) changes.push(only(id, one, "added"));
    else changes.push(...compared(id, was, one, stayed === undefined));
  }
  return [...changes, ...lonely.map((one) => only(id, one, "removed"))];
}

function compared(id: string, was: Placed, is: Placed, hasMoved: boolean): PlanChange[] {
  const text = (field: ChangedText["field"], a: string, b: string): ChangedText[] =>
    a === b ? [] : [{ field, marks: compareTexts(a, b) }];
  const title = text("title", was.side.title, is.side.title);
  const texts = [
    ...text("departments", was.placement.departments.join("、"), is.placement.departments.join("、")),
    ...text("content", blockText(was.placement.content), blockText(is.placement.content)),
  ];
  const kinds: ChangeKind[] = [
    ...(hasMoved ? ["moved" as const] : []),
    ...(was.side.number === is.side.number ? [] : ["renumbered" as const]),
    ...(title.length > 0 ? ["retitled" as const] : []),
    ...(texts.length > 0 ? ["textChanged" as const] : []),
  ];
  if (kinds.length === 0) return [];
  return [
    {
      subject: "programme",
      id,
      kinds,
      before: was.side,
      after: is.side,
      texts: [...title, ...texts],
      values: [],
      reason: null,
    },
  ];
}

function only(id: string, { side }: Placed, kind: "added" | "removed"): PlanChange {
  return {
    subject: "programme",
    id,
    kinds: [kind],
    before: kind === "removed" ? side : null,
    after: kind === "added" ? side : null,
    texts: [],
    values: [],
    reason: null,
  };
}
