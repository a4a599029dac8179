import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import type { PlanDocument } from "../../core/publication/planDocument.ts";
import type { BookElement, BookItem, PlanBook } from "../planBook/bookElement.ts";
import type { BookPicture } from "../planBook/bookPicture.ts";
import { bookWords } from "../planBook/bookWords.ts";
import { planBook } from "../planBook/planBook.ts";
import { bookStyles, mm, pageSize, textWidth } from "./bookStyles.ts";
import { bookTable } from "./bookTable.ts";
import { policyTable } from "./policyTable.ts";
import { steadyBytes } from "./steadyBytes.ts";

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

/** The plan book as DOCX, for those who go on editing: real headings, lists and tables, contents that lead to their
 * pages. The same plan gives the same bytes. */
export async function planBookDocx(
  plan: PlanDocument,
  pictures: readonly BookPicture[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  return bookDocx(planBook(plan), plan, pictures);
}

/** A report that has the form of a book as DOCX. */
export async function reportDocx(book: PlanBook): Promise<Uint8Array<ArrayBuffer>> {
  return bookDocx(book, null, []);
}

async function bookDocx(
  book: PlanBook,
  plan: PlanDocument | null,
  pictures: readonly BookPicture[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: `${book.city} ${book.title}`,
    creator: book.city,
    lastModifiedBy: book.city,
    styles: bookStyles,
    numbering: { config: [{ reference: "dots", levels: dotLevels }] },
    sections: [
      { properties: { page: pageSize }, children: titlePage(book) },
      {
        properties: { page: pageSize },
        headers: { default: runningHead(book) },
        footers: { default: pageFoot() },
        children: [
          ...contents(book),
          ...book.elements.flatMap((one, at) => elementOf(one, at, plan, pictures)),
        ],
      },
    ],
  });
  return steadyBytes(await Packer.toBuffer(document), book.date);
}

const dotLevels = [0, 1, 2].map((level) => ({
  level,
  format: LevelFormat.BULLET,
  text: level === 0 ? "・" : "－",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: mm(6 * (level + 1)), hanging: mm(4) } } },
}));

function titlePage(book: PlanBook): Paragraph[] {
  const label = book.label ?? (book.draft ? bookWords.draft : null);
  return [
    new Paragraph({ spacing: { before: mm(70) }, text: book.city, style: "Imprint" }),
    new Paragraph({ style: "BookTitle", text: book.title }),
    ...(book.nickname ? [new Paragraph({ style: "Imprint", text: `～${book.nickname}～` })] : []),
    ...(label ? [new Paragraph({ style: "Draft", text: label })] : []),
    ...book.imprint.map(
      (text, index) =>
        new Paragraph({ style: "Imprint", text, spacing: { before: index === 0 ? mm(60) : mm(2) } }),
    ),
  ];
}

function runningHead(book: PlanBook): Header {
  const draft = book.draft ? `\t${bookWords.draft}` : "";
  return new Header({
    children: [
      new Paragraph({
        style: "Running",
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [new TextRun(`${book.city}　${book.title}${draft}`)],
      }),
    ],
  });
}

function pageFoot(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })];
  return new Footer({
    children: [new Paragraph({ style: "Running", alignment: AlignmentType.CENTER, children })],
  });
}

/** Contents as links with page references: a field that rebuilds them would ask each reader whether it may. */
function contents(book: PlanBook): Paragraph[] {
  const entries = book.elements.flatMap((element, at) =>
    element.kind === "heading" && element.level <= 3 ? [{ element, at }] : [],
  );
  return [
    new Paragraph({ style: "ContentsHead", text: bookWords.contents, pageBreakBefore: true }),
    ...entries.map(
      ({ element, at }) =>
        new Paragraph({
          style: "Contents",
          indent: { left: mm(5 * (element.level - 1)) },
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: "dot" }],
          children: [
            new InternalHyperlink({
              anchor: anchorOf(at),
              children: [new TextRun(headingText(element)), new TextRun({ children: ["\t"] })],
            }),
            new PageReference(anchorOf(at)),
          ],
        }),
    ),
  ];
}

function elementOf(
  element: BookElement,
  at: number,
  plan: PlanDocument | null,
  pictures: readonly BookPicture[],
) {
  switch (element.kind) {
    case "heading": {
      const level = headings[Math.min(element.level, headings.length) - 1] ?? HeadingLevel.HEADING_6;
      const children = [new Bookmark({ id: anchorOf(at), children: [new TextRun(headingText(element))] })];
      return [new Paragraph({ heading: level, pageBreakBefore: element.newPage, children })];
    }
    case "label":
      return [new Paragraph({ style: "Label", text: `■ ${element.text}`, keepNext: true })];
    case "paragraph":
      return linesOf(element.text).map((text) => new Paragraph({ style: "Prose", text }));
    case "note":
      return linesOf(element.text).map((text) => new Paragraph({ style: "Note", text }));
    case "list":
      return element.items.flatMap((item) => itemOf(item, 0));
    case "table":
      return bookTable(element);
    case "policyTree":
      return plan ? policyTable(plan) : [];
    case "picture":
      return pictureOf(pictures.find(({ id }) => id === element.pictureId));
  }
}

function itemOf(item: BookItem, level: number): Paragraph[] {
  const text = [item.number, item.text].filter(Boolean).join(" ");
  return [
    new Paragraph({ numbering: { reference: "dots", level: Math.min(level, 2) }, text }),
    ...linesOf(item.more ?? "").map(
      (more) => new Paragraph({ style: "Note", indent: { left: mm(6 * (level + 1)) }, text: more }),
    ),
    ...item.items.flatMap((child) => itemOf(child, level + 1)),
  ];
}

function pictureOf(picture: BookPicture | undefined): Paragraph[] {
  const type = picture && pictureTypes[picture.mediaType];
  if (!picture || !type) return [];
  const width = Math.min(picture.width / 2, 600);
  const height = (picture.height * width) / picture.width;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type,
          data: picture.bytes,
          transformation: { width, height },
          altText: { name: picture.id, description: picture.alt },
        }),
      ],
    }),
    ...(picture.caption
      ? [new Paragraph({ style: "Note", alignment: AlignmentType.CENTER, text: picture.caption })]
      : []),
  ];
}

const pictureTypes: Readonly<Record<string, "jpg" | "png">> = { "image/jpeg": "jpg", "image/png": "png" };
const anchorOf = (at: number) => `part${at}`;
const headingText = ({ number, text }: { number: string; text: string }) =>
  [number, text].filter(Boolean).join("　");
const linesOf = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
