import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { BookElement } from "../planBook/bookElement.ts";
import { textWidth } from "./bookStyles.ts";

type TableElement = Extract<BookElement, { kind: "table" }>;

/** A table with its heads repeated on every page; notes stand below it. */
export function bookTable({ caption, head, rows, widths, notes }: TableElement): (Paragraph | Table)[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((width / whole) * textWidth));
  return [
    ...(caption
      ? [new Paragraph({ style: "Note", alignment: AlignmentType.RIGHT, keepNext: true, text: caption })]
      : []),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths,
      width: { size: textWidth, type: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((text, at) => tableCell(text, columnWidths[at] ?? 0, { isHead: true })),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map(({ text, isFigure }, at) =>
                tableCell(text, columnWidths[at] ?? 0, { isFigure }),
              ),
            }),
        ),
      ],
    }),
    ...notes.map((text) => new Paragraph({ style: "Note", text })),
    new Paragraph({ style: "Note", text: "" }),
  ];
}

/** One cell; every line break of the text is kept. */
export function tableCell(
  text: string,
  width: number,
  { isHead = false, isFigure = false, rowSpan = 1 } = {},
): TableCell {
  const alignment = isHead ? AlignmentType.CENTER : isFigure ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isHead && { shading: { type: ShadingType.CLEAR, fill: "EFEFEF" } }),
    children: text.split("\n").map(
      (line) =>
        new Paragraph({
          style: "TableText",
          alignment,
          children: [new TextRun({ text: line, bold: isHead })],
        }),
    ),
  });
}
