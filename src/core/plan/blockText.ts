import type { Block } from "./block.ts";

/** Blocks as plain lines, so that two versions of them can be compared word by word. */
export function blockText(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => [...(block.label === null ? [] : [block.label]), ...linesOf(block)])
    .join("\n");
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "list":
      return block.items.map(({ number, title, text }) => line(number, title, text));
    case "figures":
      return block.items.map(({ label, reading, unit, time, source, note }) =>
        line(label, reading.raw, reading.raw.endsWith(unit ?? "") ? null : unit, time, source, note),
      );
    case "events":
      return block.items.map(({ time, text, note }) => line(time, text, note));
    case "table":
      return [
        line(block.unit, ...block.columns),
        ...block.rows.map(({ label, cells }) =>
          line(label, ...cells.flatMap(({ reading, note }) => [reading.raw, note])),
        ),
        ...block.notes.map(({ mark, text }) => line(mark, text)),
        line(block.source),
      ].filter((text) => text !== "");
    case "mapping":
      return [
        line(...block.heads),
        ...block.rows.map(({ theirs, number, ours }) => line(theirs, number, ours)),
      ];
    case "picture":
      return [];
  }
}

const line = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" ");
