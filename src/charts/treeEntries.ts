import type { Bilingual } from "../core/publication/cell.ts";
import type { PlanDocument, PublishedNode } from "../core/publication/planDocument.ts";

/** An entry of the drawing: a node of the plan, or a programme in the last column. */
export interface TreeEntry {
  readonly number: string;
  readonly title: string;
  /** Counts from 0. */
  readonly column: number;
  readonly children: readonly TreeEntry[];
}

/** More columns than this nobody can read side by side. */
const mostColumns = 4;

const programmes: Bilingual = { ja: "事業", en: "Programme" };

/** What the drawing of a plan shows: its levels from the top, up to four, and the programmes where a column is
 * left for them. */
export function treeEntries({ nodes, levels }: PlanDocument): {
  entries: TreeEntry[];
  columns: Bilingual[];
  isCut: boolean;
} {
  const depth = nodes.reduce((most, { level }) => Math.max(most, level + 1), 0);
  const drawn = Math.min(depth, mostColumns);
  const hasProgrammes = nodes.some((node) => node.programmes.length > 0);
  const withProgrammes = hasProgrammes && drawn < mostColumns;
  const childrenOf = Map.groupBy(nodes, ({ parentId }) => parentId);
  const entryOf = (node: PublishedNode): TreeEntry => ({
    number: node.number,
    title: node.title,
    column: node.level,
    children: [
      ...(node.level + 1 < drawn ? (childrenOf.get(node.id) ?? []).map(entryOf) : []),
      ...(withProgrammes
        ? node.programmes.map(({ number, name }) => ({ number, title: name, column: drawn, children: [] }))
        : []),
    ],
  });
  return {
    entries: (childrenOf.get(null) ?? []).map(entryOf),
    columns: [
      ...Array.from({ length: drawn }, (_, level) => levels[level] ?? { ja: "", en: "" }),
      ...(withProgrammes ? [programmes] : []),
    ],
    isCut: depth > drawn || (hasProgrammes && !withProgrammes),
  };
}
