import { formTextSize } from "./look.ts";

/** Width of a text in half-width characters: Japanese characters count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Rows of text that a cell of this width (half-width characters, as columns are measured) shows, guessed so
 * that neither Excel nor LibreOffice, which wrap a little differently, cuts the last one. */
export function lineCount(text: string, columnWidth: number, size: number = formTextSize): number {
  const capacity = lineCapacity(columnWidth, size);
  return text.split("\n").reduce((lines, paragraph) => lines + wrappedLines(paragraph, capacity), 0);
}

/** How a short text best stands in the middle of a narrow box: `whole` where it fits, `shrunk` where it is
 * only a little too long, `wrapped` where it needs more lines. */
export function narrowFit(text: string, columnWidth: number): "whole" | "shrunk" | "wrapped" {
  const capacity = lineCapacity(columnWidth, formTextSize, 0);
  const width = textWidth(text);
  if (text.includes("\n") || width > capacity * 1.4) return "wrapped";
  return width > capacity ? "shrunk" : "whole";
}

/** Height in points of a row that shows so many lines, with `air` above and below together. */
export function rowHeight(lines: number, size: number = formTextSize, air = 7): number {
  // The line pitch of BIZ UDGothic in both programs is below 1.3 of its size.
  return Math.min(Math.round(lines * size * 1.3 + air), maxRowHeight);
}

/** The tallest row that Excel knows, in points. */
export const maxRowHeight = 409;

/** Half-width characters on a line, by the narrower of both programs: Excel gives a column of width 1 seven
 * pixels, LibreOffice the digit of the default font (10 points); a cell keeps about 6 pixels free, its indent
 * takes up to 13, and print metrics eat up to 4% more. */
function lineCapacity(columnWidth: number, size: number, indent = 13): number {
  const halfWidth = (size * 96) / 72 / 2;
  return Math.max(Math.floor(((columnWidth * 6.67 - 6 - indent) * 0.96) / halfWidth), 2);
}

/** Wraps as spreadsheets do: between any two Japanese characters, but not inside a word or a number, and no
 * closing mark at the start of a line. */
function wrappedLines(paragraph: string, capacity: number): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of paragraph.matchAll(/[!-~]+|.[、。，．）」』】・：；ー]*/gsu)) {
    const width = textWidth(unit);
    if (used + width > capacity && used > 0) {
      lines += 1;
      used = 0;
    }
    // A word that is longer than the line is broken.
    lines += Math.ceil(width / capacity) - 1;
    used += width > capacity ? width % capacity : width;
  }
  return lines;
}

function characterWidth(character: string): number {
  return /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2;
}
