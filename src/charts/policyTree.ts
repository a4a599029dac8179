import type { Bilingual } from "../core/publication/cell.ts";
import type { PlanDocument } from "../core/publication/planDocument.ts";
import type { Locale } from "../core/text/words.ts";
import { escapeXml } from "./escapeXml.ts";
import { treeEntries, type TreeEntry } from "./treeEntries.ts";
import { widthOf, wrapEvenly } from "./wrapLabel.ts";

/** Measures of the drawing in its own units, near to CSS pixels. */
const size = {
  column: 246,
  gap: 34,
  font: 13,
  line: 18,
  padding: 8,
  between: 10,
  head: 34,
  margin: 2,
  /** A drawing does not grow taller than this while it can be divided between top-level entries. */
  tallest: 1_000,
} as const;

interface Box {
  readonly entry: TreeEntry;
  readonly lines: readonly string[];
  readonly height: number;
  readonly children: readonly Box[];
  /** Height that it takes together with what stands below it. */
  readonly extent: number;
}

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export interface PolicyTree {
  readonly drawings: readonly Drawing[];
  /** The last level that is drawn. */
  readonly deepest: Bilingual | undefined;
  /** Whether the plan has levels below it. */
  readonly isCut: boolean;
}

/** Draws the tree of a plan (施策体系図): levels as columns from left to right with the city's names over them,
 * numbers as printed, labels wrapped and never cut. A tree that is too tall is divided into several drawings, between
 * top-level entries. Colours come from the style sheet where there is one. */
export function policyTree(plan: PlanDocument, language: Locale): PolicyTree {
  const { entries, columns, isCut } = treeEntries(plan);
  const heads = columns.map((words) => words[language]);
  const boxes = entries.map(boxOf);
  if (boxes.length === 0) return { drawings: [], deepest: undefined, isCut };
  const drawings = pages(boxes).map((page) => drawingOf(page, heads, plan, language));
  return { drawings, deepest: columns.at(-1), isCut };
}

function boxOf(entry: TreeEntry): Box {
  const children = entry.children.map(boxOf);
  // One letter is left free: a comma or a closing bracket may hang over.
  const inner = size.column - 2 * size.padding - size.font;
  const lines = wrapEvenly(`${entry.number} ${entry.title}`.trim(), inner / size.font);
  const height = Math.max(1, lines.length) * size.line + 2 * size.padding;
  return { entry, lines, height, children, extent: Math.max(height, stacked(children)) };
}

const stacked = (boxes: readonly Box[]) =>
  boxes.reduce((sum, { extent }) => sum + extent, 0) + Math.max(0, boxes.length - 1) * size.between;

function pages(boxes: readonly Box[]): Box[][] {
  const found: Box[][] = [];
  for (const box of boxes) {
    const last = found.at(-1);
    if (last && stacked([...last, box]) <= size.tallest) last.push(box);
    else found.push([box]);
  }
  return found;
}

function drawingOf(
  boxes: readonly Box[],
  heads: readonly string[],
  { municipality, plan }: PlanDocument,
  language: Locale,
): Drawing {
  const width = heads.length * size.column + (heads.length - 1) * size.gap + 2 * size.margin;
  const height = size.head + stacked(boxes) + 2 * size.margin;
  const title = language === "ja" ? `施策体系図　${plan.title}` : `Tree of the plan, ${municipality.nameEn}`;
  const name = `${title}${boxes.length === 1 ? `　${boxes[0]?.lines.join("") ?? ""}` : ""}`;
  const isMarked = language === "en";
  const body = [
    ...heads.map(
      (head, column) =>
        `<text class="level" x="${left(column)}" y="${size.margin + 18}" font-weight="700">${escapeXml(head)}</text>`,
    ),
    ...placed(boxes, size.head + size.margin, isMarked),
  ];
  const svg = `<svg class="policy-tree" role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${size.font}" fill="#1a1a1a" font-family="'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans JP', Meiryo, sans-serif"><title>${escapeXml(isMarked ? title : name)}</title>${body.join("")}</svg>`;
  return { svg, width, height };
}

const left = (column: number) => size.margin + column * (size.column + size.gap);

/** Boxes below each other from `top` on, each in the middle of what stands below it. */
function placed(boxes: readonly Box[], top: number, isMarked: boolean): string[] {
  const parts: string[] = [];
  let y = top;
  for (const box of boxes) {
    parts.push(drawn(box, y, isMarked));
    const below = y + (box.extent - stacked(box.children)) / 2;
    parts.push(...links(box, y, below), ...placed(box.children, below, isMarked));
    y += box.extent + size.between;
  }
  return parts;
}

const middle = (box: Box, top: number) => top + box.extent / 2;

function drawn(box: Box, top: number, isMarked: boolean): string {
  const x = left(box.entry.column);
  const y = middle(box, top) - box.height / 2;
  const { number } = box.entry;
  const lines = box.lines.map((line, index) => {
    const at = y + size.padding + index * size.line + 13;
    // The number stands out only where the first line begins with the whole of it.
    const isNumber = index === 0 && number !== "" && line.startsWith(number);
    const text = isNumber
      ? `<tspan font-weight="700">${escapeXml(number)}</tspan>${escapeXml(line.slice(number.length))}`
      : escapeXml(line);
    return `<text x="${x + size.padding}" y="${at}">${text}</text>`;
  });
  return `<g${isMarked ? ' lang="ja"' : ""}><rect class="box" x="${x}" y="${y}" width="${size.column}" height="${box.height}" rx="3" fill="#ffffff" stroke="#595959"/>${lines.join("")}</g>`;
}

/** Lines from a box to those below it: out to the middle of the gap, up or down, and in. */
function links(box: Box, top: number, below: number): string[] {
  const from = left(box.entry.column) + size.column;
  const turn = from + size.gap / 2;
  let y = below;
  return box.children.map((child) => {
    const to = middle(child, y);
    y += child.extent + size.between;
    return `<path class="link" d="M${from} ${middle(box, top)}H${turn}V${to}H${left(child.entry.column)}" fill="none" stroke="#595959"/>`;
  });
}

/** The drawing as a file that stands alone: all parts below each other, with the plan's name and where it is
 * from. */
export function policyTreePicture(plan: PlanDocument, language: Locale): string {
  const { drawings } = policyTree(plan, language);
  const city = language === "ja" ? plan.municipality.name : plan.municipality.nameEn;
  const title = language === "ja" ? `${plan.plan.title}　施策体系図` : "Tree of the plan";
  const width = Math.max(
    widthOf(title) * 18 + 32,
    widthOf(city) * 13 + 120,
    ...drawings.map((one) => one.width + 32),
  );
  let y = 52;
  const parts = drawings.map(({ svg, height }) => {
    const part = svg.replace("<svg ", `<svg x="16" y="${y}" `);
    y += height + 28;
    return part;
  });
  const height = y + 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" lang="${language}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'BIZ UDPGothic', 'Hiragino Sans', 'Noto Sans JP', Meiryo, sans-serif"><title>${escapeXml(title)}</title><rect width="100%" height="100%" fill="#ffffff"/><text x="16" y="32" font-size="18" font-weight="700" fill="#1a1a1a">${escapeXml(title)}</text>${parts.join("")}<text x="16" y="${height - 12}" font-size="13" fill="#595959">${escapeXml(city)}  CC BY 4.0</text></svg>\n`;
}
