import type { RawCell, RawContent } from "../../../core/workbook/rawBook.ts";
import { dateText, type Shown } from "./numberFormats.ts";
import { ReadFault } from "./readFault.ts";
import { readXml } from "./readXml.ts";

/** What the cells of all tabs stand on. */
export interface BookParts {
  readonly strings: readonly string[];
  readonly shown: readonly Shown[];
  readonly is1904: boolean;
}

/** Filled cells of a whole workbook that are taken at most. */
const mostCells = 50_000;

/** The filled cells of a tab. Looks, widths and what is hidden say nothing here.
 * @param counted cells of the tabs before it */
export function readTab(part: Uint8Array, book: BookParts, counted: number): RawCell[] {
  const cells: RawCell[] = [];
  let [row, column] = [-1, -1];
  let cell: { type: string; style: number } | undefined;
  let [value, formula]: [string | undefined, string | undefined] = [undefined, undefined];
  let into: "value" | "formula" | undefined;
  let isReadingAid = false;
  readXml(part, {
    open: (name, attribute) => {
      if (name === "row") {
        const number = Number(attribute("r"));
        [row, column] = [number > 0 ? number - 1 : row + 1, -1];
      } else if (name === "c") {
        const place = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(attribute("r") ?? "");
        column = place ? columnOf(place[1] ?? "") : column + 1;
        if (place) row = Number(place[2]) - 1;
        cell = { type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0) };
        [value, formula] = [undefined, undefined];
      } else if (name === "rPh") isReadingAid = true;
      else if (cell && name === "f") [into, formula] = ["formula", ""];
      else if (cell && (name === "v" || (name === "t" && !isReadingAid))) {
        [into, value] = ["value", value ?? ""];
      }
    },
    text: (text) => {
      if (into === "value") value = (value ?? "") + text;
      else if (into === "formula") formula = (formula ?? "") + text;
    },
    close: (name) => {
      if (name === "v" || name === "f" || name === "t") into = undefined;
      else if (name === "rPh") isReadingAid = false;
      else if (name === "c" && cell) {
        const content = contentOf(cell, value, formula !== undefined, book);
        if (content)
          cells.push({
            row,
            column,
            content,
            ...(formula === undefined ? {} : { formula: unescaped(formula) }),
          });
        if (counted + cells.length > mostCells) throw new ReadFault("tooMuchInside");
        cell = undefined;
      }
    },
  });
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function contentOf(
  { type, style }: { type: string; style: number },
  value: string | undefined,
  isFormula: boolean,
  { strings, shown, is1904 }: BookParts,
): RawContent | undefined {
  if (value === undefined || (value === "" && type !== "str" && type !== "inlineStr")) {
    return isFormula ? { kind: "uncalculated" } : undefined;
  }
  switch (type) {
    case "s":
      return textContent(strings[Number(value)] ?? "");
    case "str":
    case "inlineStr":
      return textContent(unescaped(value));
    case "b":
      return { kind: "boolean", value: value.trim() === "1" };
    case "e":
      return { kind: "error", code: unescaped(value) };
    case "d":
      return {
        kind: "date",
        text: unescaped(value)
          .replace("T", " ")
          .replace(/[ ]00:00:00(\.0*)?Z?$/, ""),
      };
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) return textContent(unescaped(value));
      const look = shown[style] ?? "number";
      return look === "date" || look === "time"
        ? { kind: "date", text: dateText(number, look, is1904) }
        : { kind: "number", value: number, isPercent: look === "percent" };
    }
  }
}

function textContent(text: string): RawContent | undefined {
  return text === "" ? undefined : { kind: "text", text };
}

/** Characters that XML cannot hold stand as `_x000D_`; line ends become one character. Half a character and the
 * character 0, which nobody types, are left out: the database holds neither. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n")
    .replaceAll("\u0000", "")
    .toWellFormed();
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
