import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { lastHints, listHints } from "../contradictions/listHints.ts";
import type { HintList } from "../contradictions/views.ts";
import type { BoardView } from "./views.ts";

/** How many contradictions were found at the sheets of a board. */
export interface BoardHints {
  /** By the number of the sheet. */
  readonly bySheet: Readonly<Record<number, number>>;
  /** False when something changed since they were looked for. */
  readonly isCurrent: boolean;
}

/** The contradictions at the sheets of a yearly review. Looking through a whole plan may take seconds, so that is only
 * done when somebody asks for it (`look`); else what was found last time. Null where nobody has looked yet. */
export async function viewBoardHints(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear, reviewId, kind }: BoardView["heading"],
  look: boolean,
): Promise<BoardHints | null> {
  if (kind !== "annual") return null;
  const found = look
    ? { list: await listHints(context, actor, { planId, fiscalYear }), isCurrent: true }
    : await lastHints(context, actor, { planId, fiscalYear, reviewId });
  return found ? { bySheet: countBySheet(found.list), isCurrent: found.isCurrent } : null;
}

function countBySheet({ planId, hints }: HintList): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { evidence } of hints) {
    const sheets = new Set(
      evidence.flatMap(({ place }) => (place.planId === planId ? (place.sheetNo ?? []) : [])),
    );
    for (const sheetNo of sheets) counts[sheetNo] = (counts[sheetNo] ?? 0) + 1;
  }
  return counts;
}
