import type { PlanDocument, PublishedNode, PublishedProgramme } from "../../core/publication/planDocument.ts";
import { blockElements } from "./blockElements.ts";
import type { BookElement, BookItem } from "./bookElement.ts";
import { indicatorTable } from "./indicatorTable.ts";

/** Headings below this depth become list entries where nothing but their title stands there. */
const deepestHeading = 3;
const noTitle = "（題名は資料にありません）";

/** The tree of the plan, printed in full: every node with its texts, indicators and programmes.
 * @param level level of the headings of the topmost nodes */
export function treeElements(plan: PlanDocument, level: number): BookElement[] {
  const childrenOf = Map.groupBy(plan.nodes, ({ parentId }) => parentId);
  const isPlain = (node: PublishedNode): boolean =>
    node.content.length === 0 &&
    node.indicators.length === 0 &&
    node.programmes.length === 0 &&
    node.purpose === null &&
    node.indicatorColumns === null &&
    node.indicatorNote === null &&
    (childrenOf.get(node.id) ?? []).every(isPlain);
  const elementsOf = (node: PublishedNode, depth: number): BookElement[] => {
    const children = childrenOf.get(node.id) ?? [];
    const plain = depth + 1 >= deepestHeading ? children.filter(isPlain) : [];
    return [
      headingOf(node, plan, level + depth),
      ...(node.subtitle ? [{ kind: "label" as const, text: node.subtitle }] : []),
      ...(node.purpose ? [{ kind: "paragraph" as const, text: node.purpose }] : []),
      ...node.content.flatMap(blockElements),
      ...(plain.length > 0
        ? [
            { kind: "label" as const, text: plan.levels[plain[0]?.level ?? 0]?.ja ?? "" },
            { kind: "list" as const, items: plain.map((child) => itemOf(child, childrenOf)) },
          ]
        : []),
      ...(node.departments.length > 0
        ? [{ kind: "note" as const, text: `担当：${node.departments.join("、")}` }]
        : []),
      ...indicatorTable(node, plan),
      ...programmeElements(node),
      ...children.filter((child) => !plain.includes(child)).flatMap((child) => elementsOf(child, depth + 1)),
    ];
  };
  return (childrenOf.get(null) ?? []).flatMap((node) => elementsOf(node, 0));
}

function headingOf(node: PublishedNode, { levels }: PlanDocument, level: number): BookElement {
  // A bare figure says nothing by itself: 基本目標 1.
  const isBare = /^[0-9０-９]*$/.test(node.number);
  const number = isBare
    ? `${levels[node.level]?.ja ?? ""}${node.number ? ` ${node.number}` : ""}`
    : node.number;
  const marks = node.marks.map((mark) => `【${mark}】`).join("");
  return {
    kind: "heading",
    level,
    number: number.trim(),
    text: (node.title || noTitle) + marks,
    newPage: false,
  };
}

function itemOf(
  node: PublishedNode,
  childrenOf: ReadonlyMap<string | null, readonly PublishedNode[]>,
): BookItem {
  return {
    number: node.number || null,
    text: node.title || noTitle,
    more: null,
    items: (childrenOf.get(node.id) ?? []).map((child) => itemOf(child, childrenOf)),
  };
}

function programmeElements({ programmes }: PublishedNode): BookElement[] {
  if (programmes.length === 0) return [];
  return [
    { kind: "label", text: "事業" },
    { kind: "list", items: programmes.map(programmeItem) },
    ...programmes.flatMap(({ content }) =>
      content.filter((block) => block.kind !== "text").flatMap(blockElements),
    ),
  ];
}

function programmeItem({ number, name, departments, marks, content }: PublishedProgramme): BookItem {
  const texts = content.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  const owners = departments.length > 0 ? `（${departments.join("、")}）` : "";
  return {
    number: number || null,
    text: name + marks.map((mark) => `【${mark}】`).join("") + owners,
    more: texts.join("\n") || null,
    items: [],
  };
}
