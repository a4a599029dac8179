import type { Locale } from "../../core/text/words.ts";
import type { EditorView } from "../../usecases/planEdit/views.ts";

/** A row of the tree, in reading order. */
export interface OutlineRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly depth: number;
  /** Place among its siblings, from 0, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  readonly number: string;
  readonly title: string;
  /** How many indicators stand here, for nodes. */
  readonly count: number;
}

/** The tree of nodes as rows. */
export function nodeRows({ content }: EditorView): OutlineRow[] {
  const counts = new Map<string, number>();
  for (const { nodeId } of content.placements) counts.set(nodeId, (counts.get(nodeId) ?? 0) + 1);
  return rowsOf(content.nodes.map((node) => ({ ...node, count: counts.get(node.id) ?? 0 })));
}

/** The parts of the text as rows. */
export function sectionRows({ content }: EditorView): OutlineRow[] {
  return rowsOf(content.sections.map((section) => ({ ...section, count: 0 })));
}

interface Part {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly count: number;
}

function rowsOf(parts: readonly Part[]): OutlineRow[] {
  const childrenOf = Map.groupBy(parts, ({ parentId }) => parentId);
  const below = (parentId: string | null, depth: number): OutlineRow[] => {
    const siblings = childrenOf.get(parentId) ?? [];
    return siblings.flatMap(({ id, number, title, count }, position) => [
      { id, parentId, depth, position, siblings: siblings.length, number, title, count },
      ...below(id, depth + 1),
    ]);
  };
  return below(null, 0);
}

/** Names of the levels in the language of the page. */
export const levelNames = ({ content }: EditorView, locale: Locale): string[] =>
  content.version.levels.map((level) => level[locale] || level.ja);
