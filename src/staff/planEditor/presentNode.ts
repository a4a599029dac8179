import type { PlanIndicator, PlanValue } from "../../core/indicator/indicator.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { Locale } from "../../core/text/words.ts";
import type { EditorView } from "../../usecases/planEdit/views.ts";
import { blockToForm } from "./blockForm.ts";
import type { Option } from "./fields.tsx";
import { levelNames } from "./presentOutline.ts";

/** What a node is called where it is named elsewhere. */
export const nodeTitle = ({ number, title }: Pick<PlanNode, "number" | "title">): string =>
  [number, title].filter((text) => text !== "").join(" ");

/** One node with everything that can be edited at it; undefined when the version has none of this id. */
export function presentNode(view: EditorView, nodeId: string, locale: Locale) {
  const { content } = view;
  const node = content.nodes.find(({ id }) => id === nodeId);
  if (!node) return undefined;
  const levels = levelNames(view, locale);
  const childCount = content.nodes.filter(({ parentId }) => parentId === node.id).length;
  return {
    id: node.id,
    parentId: node.parentId,
    position: node.position,
    title: nodeTitle(node),
    levelName: levels[node.level] ?? "",
    childLevelName: levels[node.level + 1] ?? null,
    childCount,
    fields: {
      number: node.number,
      title: node.title,
      subtitle: node.subtitle,
      purpose: node.purpose,
      page: node.page,
      sheetNo: node.sheetNo,
      marks: node.marks,
      departmentIds: node.departmentIds,
      indicatorColumns: node.indicatorColumns,
      indicatorNote: node.indicatorNote,
      variants: node.variants,
      content: node.content,
    },
    blocks: node.content.map(blockToForm),
    departments: departmentOptions(view, node.departmentIds),
    /** Places to move or copy to; those below the node itself are left out. */
    parents: parentOptions(content.nodes, node.id),
    mergeable: content.nodes
      .filter(({ id, level }) => level === node.level && id !== node.id)
      .map((one) => ({ value: one.id, label: nodeTitle(one) })),
    programmes: content.programmes
      .filter((one) => one.nodeId === node.id)
      .map((one) => ({
        ...one,
        blocks: one.content.map(blockToForm),
        elsewhere: content.programmes
          .filter(({ programmeId, nodeId: at }) => programmeId === one.programmeId && at !== node.id)
          .map(({ nodeId: at }) => titleOf(view, at)),
      })),
    indicators: content.placements
      .filter((one) => one.nodeId === node.id)
      .flatMap((one) => {
        const adopted = content.indicators.find(({ id }) => id === one.planIndicatorId);
        if (!adopted) return [];
        return [
          {
            id: one.id,
            planIndicatorId: one.planIndicatorId,
            position: one.position,
            isRepeat: one.isRepeat,
            printedName: one.printedName,
            rows: adopted.indicator.series.map((series) => ({
              label: series.label,
              unit: series.unit,
              baseline: valueText(adopted.baselines, series.id),
              target: valueText(
                adopted.targets.filter(({ term }) => term !== "annual" && term !== "mid"),
                series.id,
              ),
            })),
            elsewhere: content.placements
              .filter((other) => other.planIndicatorId === one.planIndicatorId && other.id !== one.id)
              .map(({ nodeId: at }) => titleOf(view, at)),
          },
        ];
      }),
  };
}
export type NodePage = NonNullable<ReturnType<typeof presentNode>>;

const valueText = (values: readonly PlanValue[], seriesId: string): string =>
  values.find((value) => value.seriesId === seriesId)?.reading.raw ?? "";

const titleOf = ({ content }: EditorView, nodeId: string): string => {
  const node = content.nodes.find(({ id }) => id === nodeId);
  return node ? nodeTitle(node) : "";
};

/** Departments that exist, and those that were chosen before they went. */
export function departmentOptions({ content }: EditorView, chosen: readonly string[]): Option[] {
  return content.orgUnits
    .filter(({ id, validTo }) => validTo === null || chosen.includes(id))
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, name }) => ({ value: id, label: name }));
}

interface TreePart {
  readonly id: string;
  readonly parentId: string | null;
  readonly number: string;
  readonly title: string;
}

/** Parts of a tree in reading order, with blanks before them by depth; without one part and all below it. */
export function parentOptions(parts: readonly TreePart[], without: string): Option[] {
  const depths = new Map<string, number>();
  const gone = new Set([without]);
  return parts.flatMap((part) => {
    const depth = part.parentId === null ? 0 : (depths.get(part.parentId) ?? 0) + 1;
    depths.set(part.id, depth);
    if (part.parentId !== null && gone.has(part.parentId)) gone.add(part.id);
    return gone.has(part.id) ? [] : [{ value: part.id, label: "　".repeat(depth) + nodeTitle(part) }];
  });
}

const mostFound = 30;

/** What can be placed at a node: indicators of this version and of the city, and programmes, by a part of the name. */
export function findToPlace(view: EditorView, asked: string) {
  const words = asked.trim().toLowerCase();
  if (words === "") return null;
  const has = (name: string) => name.toLowerCase().includes(words);
  const named = view.content.indicators.filter(({ indicator }) => has(indicator.name));
  const adoptable = view.adoptable.filter(({ name }) => has(name));
  const programmes = view.programmes.filter(({ name }) => has(name));
  return {
    asked,
    indicators: named
      .slice(0, mostFound)
      .map((one) => ({ id: one.id, name: one.indicator.name, at: homeOf(view, one) })),
    adoptable: adoptable
      .slice(0, mostFound)
      .map(({ indicatorId, name, units }) => ({ id: indicatorId, name, units })),
    programmes: programmes.slice(0, mostFound),
    more: Math.max(named.length, adoptable.length, programmes.length) > mostFound,
  };
}
export type Found = NonNullable<ReturnType<typeof findToPlace>>;

const homeOf = (view: EditorView, { id }: PlanIndicator): string => {
  const home = view.content.placements.find(
    ({ planIndicatorId, isRepeat }) => planIndicatorId === id && !isRepeat,
  );
  return home ? titleOf(view, home.nodeId) : "";
};
