import type { Reading } from "../../src/core/indicator/reading.ts";
import type { ReadingJson } from "../../src/core/indicator/readingSchema.ts";
import type { Block } from "../../src/core/plan/block.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";

type Content = readonly Block[];

/** The text block with this small heading; undefined where there is none. */
export const textOf = (content: Content, label: string | null = null) =>
  content.flatMap((block) => (block.kind === "text" && block.label === label ? [block.text] : []))[0];

/** The items of the lists with this small heading. */
export const itemsOf = (content: Content, label: string | null = null) =>
  content.flatMap((block) => (block.kind === "list" && block.label === label ? block.items : []));

/** Their titles. */
export const titlesOf = (content: Content, label: string | null = null) =>
  itemsOf(content, label).map(({ title }) => title);

/** What the list without a heading says beside a title. */
export const saidOf = (content: Content, title: string) =>
  itemsOf(content).find((item) => item.title === title)?.text ?? undefined;

/** All stated figures, or those below one small heading. */
export const figuresOf = (content: Content, label?: string) =>
  content.flatMap((block) =>
    block.kind === "figures" && (label === undefined || block.label === label) ? block.items : [],
  );

/** The figure of a cell; null for words and missing values. */
export const figureIn = (reading: ReadingJson | Reading | undefined) =>
  reading?.kind === "number" ? Number(reading.value) : null;

/** Every text of the parts and nodes of a plan that a reader meets, once; headings of blocks and columns too. */
export function wordsOf({ sections, nodes }: PlanContent): string[] {
  const words = new Set<string>();
  const gather = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) gather(item, key);
    else if (typeof value === "object" && value !== null) {
      for (const [name, item] of Object.entries(value)) gather(item, name);
    } else if (typeof value === "string" && value !== "" && !unread.has(key)) words.add(value);
  };
  for (const { number, title, content, variants } of sections)
    gather({ number, title, content, variants }, "");
  for (const { number, title, purpose, content, variants, indicatorColumns } of nodes) {
    gather({ number, title, purpose, content, variants, indicatorColumns }, "");
  }
  return [...words];
}

/** Keys of blocks and readings that no reader meets. */
const unread: ReadonlySet<string> = new Set(["kind", "value", "qualifier", "reason", "lineageId"]);
