import { AlignmentType, Document, Packer, Paragraph, type IStylesOptions } from "docx";
import { letterDate } from "../../core/calendar/letterDate.ts";
import type { Letter } from "../../core/inquiry/inquiryText.ts";
import { letterLines } from "../../core/inquiry/letterLines.ts";
import { bookStyles, mm, pageSize } from "./bookStyles.ts";
import { steadyBytes } from "./steadyBytes.ts";

const places = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** The letters of an inquiry (照会文) as one DOCX on A4, each on a page of its own. The same letters give the same bytes.
 * @param madeAt stands in the file as the moment in which it was made */
export async function inquiryDocx(
  letters: readonly Letter[],
  { title, city, madeAt }: { title: string; city: string; madeAt: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: city,
    lastModifiedBy: city,
    styles: letterStyles,
    sections: letters.map((letter) => ({ properties: { page: pageSize }, children: letterParts(letter) })),
  });
  return steadyBytes(await Packer.toBuffer(document), madeAt);
}

const letterStyles: IStylesOptions = { ...(bookStyles.default && { default: bookStyles.default }) };

function letterParts({ number, datedOn, addressee, sender, subject, body }: Letter): Paragraph[] {
  return [
    ...(number ? [line(number, "right")] : []),
    line(datedOn ? letterDate(datedOn) : "令和　　年　　月　　日", "right"),
    line(""),
    line(addressee),
    line(""),
    line(sender, "right"),
    line(""),
    new Paragraph({
      text: subject,
      alignment: AlignmentType.CENTER,
      spacing: { before: mm(4), after: mm(6) },
    }),
    ...letterLines(body).map(({ text, place }) => line(text, place)),
  ];
}

const line = (text: string, place: keyof typeof places = "left") =>
  new Paragraph({ text, alignment: places[place] });
