import { policyTree } from "../../charts/policyTree.ts";
import type { PlanDocument } from "../../core/publication/planDocument.ts";
import type { BookElement, PlanBook } from "../planBook/bookElement.ts";
import type { BookPicture } from "../planBook/bookPicture.ts";
import { planBook } from "../planBook/planBook.ts";
import { summaryBook, topOfTree } from "../planBook/summaryBook.ts";
import { bookWords } from "../planBook/bookWords.ts";
import type { Json } from "./missingGlyphs.ts";
import type { PdfResult } from "./sheetsPdf.ts";
import { createTypesetter } from "./typesetter.ts";

/** A worker of its own: a book of two hundred pages must not hold up a single sheet. */
const typesetter = createTypesetter({ timeLimitMs: 120_000 });

/** Width of the type area in the units of the drawings, near to CSS pixels. */
const textWidth = 166 * 3.78;

/** The plan book as PDF: A4, tagged (PDF/UA-1), with contents, outline and page numbers; 案 on every page of a draft.
 * The same plan always gives the same bytes. */
export async function planBookPdf(
  plan: PlanDocument,
  pictures: readonly BookPicture[] = [],
): Promise<PdfResult> {
  return typesetBook(planBook(plan), plan, pictures);
}

/** A report that has the form of a book as PDF: A4, tagged (PDF/UA-1), with contents, outline and page numbers. */
export async function reportPdf(book: PlanBook): Promise<PdfResult> {
  return typesetBook(book, null, []);
}

/** The summary edition (概要版) as PDF, without a page for the title. */
export async function planSummaryPdf(
  plan: PlanDocument,
  pictures: readonly BookPicture[] = [],
): Promise<PdfResult> {
  return typesetBook(summaryBook(plan), plan, pictures, true);
}

async function typesetBook(
  book: PlanBook,
  plan: PlanDocument | null,
  pictures: readonly BookPicture[],
  isSummary = false,
): Promise<PdfResult> {
  const shown = picturesIn(book.elements, pictures);
  return typesetter.typeset({
    template: "planBook.typ",
    timestamp: book.date.getTime() / 1000,
    files: shown.map(({ id, bytes, mediaType }) => ({ path: pathOf(id, mediaType), bytes })),
    data: {
      words: bookWords,
      isSummary,
      city: book.city,
      title: `${book.city} ${book.title}`,
      planTitle: book.title,
      running: `${book.city}　${book.title}`,
      nickname: book.nickname,
      label: book.label ?? (book.draft ? bookWords.draft : null),
      draft: book.draft,
      imprint: book.imprint,
      source: plan?.source ?? "",
      elements: book.elements as unknown as Json,
      drawings: plan ? drawingsOf(book, isSummary ? topOfTree(plan) : plan) : [],
      pictures: shown.map(({ id, mediaType, width, alt, caption }) => ({
        id,
        path: pathOf(id, mediaType),
        share: width / 2 / textWidth,
        alt,
        caption,
      })),
    },
  });
}

function drawingsOf(book: PlanBook, plan: PlanDocument) {
  return policyTree(plan, "ja").drawings.map(({ svg, width }) => ({
    // The fonts of pages are not at hand here.
    svg: svg.replace(/font-family="[^"]*"/, 'font-family="BIZ UDGothic"'),
    alt: `${book.title} ${bookWords.policyTree}`,
    share: width / textWidth,
  }));
}

function picturesIn(elements: readonly BookElement[], pictures: readonly BookPicture[]): BookPicture[] {
  const wanted = new Set(elements.flatMap((one) => (one.kind === "picture" ? [one.pictureId] : [])));
  return pictures.filter(({ id }) => wanted.has(id));
}

const pathOf = (id: string, mediaType: string) => `pictures/${id}.${mediaType.replace("image/", "")}`;

/** Ends the worker thread, for a server that shuts down. */
export function stopPlanBook(): Promise<void> {
  return typesetter.stop();
}
