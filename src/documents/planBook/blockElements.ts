import { readingFromJson } from "../../core/indicator/readingJson.ts";
import type { ReadingJson } from "../../core/indicator/readingSchema.ts";
import type { Block } from "../../core/plan/block.ts";
import { formatReading } from "../../core/text/formatReading.ts";
import type { BookCell, BookElement } from "./bookElement.ts";

/** A block of a text as elements of the book, its small heading before it. */
export function blockElements(block: Block): BookElement[] {
  const heading: BookElement[] = block.label ? [{ kind: "label", text: block.label }] : [];
  return [...heading, ...contentOf(block)];
}

function contentOf(block: Block): BookElement[] {
  switch (block.kind) {
    case "text":
      return [{ kind: "paragraph", text: block.text }];
    case "list":
      return [
        {
          kind: "list",
          items: block.items.map(({ number, title, text }) => ({
            number,
            text: title,
            more: text,
            items: [],
          })),
        },
      ];
    case "events":
      return [
        {
          kind: "list",
          items: block.items.map(({ time, text, note, planned }) => ({
            number: null,
            text: `${time}　${text}`,
            more: [note, planned ? "予定" : null].filter((part) => part !== null).join("、") || null,
            items: [],
          })),
        },
      ];
    case "figures":
      return [figuresTable(block)];
    case "table":
      return [dataTable(block)];
    case "mapping":
      return [
        {
          kind: "table",
          caption: null,
          head: [...block.heads],
          rows: block.rows.map(({ theirs, number, ours }) => [
            word(theirs),
            word([number, ours].filter(Boolean).join(" ")),
          ]),
          widths: [1, 1],
          notes: [],
        },
      ];
    case "picture":
      return [{ kind: "picture", pictureId: block.pictureId }];
  }
}

/** Columns for time, source and note stand there only where some figure has one. */
function figuresTable({ items }: Extract<Block, { kind: "figures" }>): BookElement {
  const columns = [
    { head: "時点", width: 2, of: (item: (typeof items)[number]) => item.time },
    { head: "出典", width: 2, of: (item: (typeof items)[number]) => item.source },
    { head: "注", width: 2, of: (item: (typeof items)[number]) => item.note },
  ].filter(({ of }) => items.some((item) => of(item)));
  return {
    kind: "table",
    caption: null,
    head: ["項目", "値", ...columns.map(({ head }) => head)],
    rows: items.map((item) => [
      word(item.label),
      { text: printed(item.reading, item.unit), isFigure: true },
      ...columns.map(({ of }) => word(of(item) ?? "")),
    ]),
    widths: [3, 2, ...columns.map(({ width }) => width)],
    notes: [],
  };
}

function dataTable(block: Extract<Block, { kind: "table" }>): BookElement {
  const hasLabels = block.rows.some(({ label }) => label !== "");
  const isText = block.rows.some(({ cells }) => cells.some(({ reading }) => reading.kind === "text"));
  return {
    kind: "table",
    caption: block.unit ? `（単位：${block.unit}）` : null,
    head: [...(hasLabels ? [""] : []), ...block.columns],
    rows: block.rows.map(({ label, cells }) => [
      ...(hasLabels ? [word(label)] : []),
      ...cells.map(({ reading, note }) => ({
        text: printed(reading, null) + (note ? `（${note}）` : ""),
        isFigure: reading.kind === "number",
      })),
    ]),
    widths: [...(hasLabels ? [isText ? 1 : 2] : []), ...block.columns.map(() => (isText ? 2 : 1))],
    notes: [
      ...block.notes.map(({ mark, text }) => `${mark} ${text}`.trim()),
      ...(block.source ? [`出典：${block.source}`] : []),
    ],
  };
}

/** The cell as it was printed; in words where nobody wrote it. */
export function printed(reading: ReadingJson, unit: string | null): string {
  return reading.raw === "" ? formatReading(readingFromJson(reading), "ja", { unit }) : reading.raw;
}

/** A cell of words. */
export function word(text: string): BookCell {
  return { text, isFigure: false };
}
