import { AlignmentType, Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { bookStyles, mm, pageSize } from "./bookStyles.ts";
import { bookTable } from "./bookTable.ts";
import { steadyBytes } from "./steadyBytes.ts";

/** What letters and minutes of an office are made of. */
export type OfficeElement =
  | { readonly kind: "title" | "heading" | "left" | "right" | "center" | "prose"; readonly text: string }
  /** A word at the left (日時) and what belongs to it. */
  | { readonly kind: "entry"; readonly term: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

export interface OfficeDocument {
  readonly title: string;
  readonly city: string;
  /** The day it is about, `YYYY-MM-DD`: a document knows no clock. */
  readonly date: string;
  readonly elements: readonly OfficeElement[];
}

/** A letter or minutes as DOCX, for those who go on writing. The same content gives the same bytes. */
export async function officeDocx({
  title,
  city,
  date,
  elements,
}: OfficeDocument): Promise<Uint8Array<ArrayBuffer>> {
  const foot = new Paragraph({
    style: "Running",
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title,
    creator: city,
    lastModifiedBy: city,
    styles: bookStyles,
    sections: [
      {
        properties: { page: pageSize },
        footers: { default: new Footer({ children: [foot] }) },
        children: elements.flatMap(elementOf),
      },
    ],
  });
  return steadyBytes(await Packer.toBuffer(document), new Date(`${date}T00:00Z`));
}

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

function elementOf(element: OfficeElement) {
  switch (element.kind) {
    case "title":
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          alignment: AlignmentType.CENTER,
          text: element.text,
        }),
      ];
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, text: element.text })];
    case "entry":
      return element.text.split("\n").map(
        (line, at) =>
          new Paragraph({
            indent: { left: mm(28), hanging: mm(28) },
            tabStops: [{ type: "left", position: mm(28) }],
            children: [
              new TextRun({ text: at === 0 ? element.term : "", bold: true }),
              new TextRun(`\t${line}`),
            ],
          }),
      );
    case "table":
      return bookTable({
        kind: "table",
        caption: null,
        head: element.head,
        rows: element.rows.map((row) => row.map((text) => ({ text, isFigure: false }))),
        widths: element.widths,
        notes: [],
      });
    case "prose":
      return element.text.split("\n").map((text) => new Paragraph({ style: "Prose", text }));
    default:
      return [new Paragraph({ alignment: alignments[element.kind], text: element.text })];
  }
}
