import type { AgendaItem } from "../../core/council/agendaItem.ts";
import type { Presenting } from "../../core/publication/present/presentSheet.ts";
import { shownNodes } from "./presentItem.ts";

/** The usual agenda of a council that looks at a review, in the words of such meetings; the city changes it as it
 * likes. One item for each top part of the plan that has sheets or indicators. */
export function standardAgenda(
  presented: Presenting,
): Pick<AgendaItem, "kind" | "title" | "note" | "nodeId" | "indicatorIds">[] {
  const { nodes, version } = presented.plan;
  const item = (kind: AgendaItem["kind"], title: string, nodeId: string | null = null) => ({
    kind,
    title,
    note: "",
    nodeId,
    indicatorIds: [],
  });
  return [
    item("text", "開会"),
    item("opinions", "前回までの意見とその対応について"),
    item("summary", "検証結果の概要について"),
    ...nodes
      .filter(({ id, parentId }) => parentId === null && shownNodes(presented, id).length > 0)
      .map(({ id, level, number, title }) =>
        item("node", `${version.levels[level]?.ja ?? ""}${number}　${title}について`.trim(), id),
      ),
    item("text", "その他"),
    item("text", "閉会"),
  ];
}
