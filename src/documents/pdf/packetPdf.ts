import type { Packet, PacketItem } from "../../core/council/packet.ts";
import { opinionForm } from "../packet/opinionForm.ts";
import { packetBook } from "../packet/packetBook.ts";
import { packetWords } from "../packet/packetWords.ts";
import { progressSheetLabels } from "../progressSheet/labels.ts";
import type { Json } from "./missingGlyphs.ts";
import type { PdfResult } from "./sheetsPdf.ts";
import { createTypesetter } from "./typesetter.ts";

/** A worker of its own: a packet of a hundred pages must not hold up a single sheet. */
const typesetter = createTypesetter({ timeLimitMs: 120_000 });

/** The papers of a meeting as one PDF: cover with the agenda, contents with page numbers, every sheet in the city's
 * form; tagged (PDF/UA-1), one outline entry for each item and each sheet, pages numbered through. The same packet
 * always gives the same bytes. */
export async function packetPdf(packet: Packet, items: readonly PacketItem[]): Promise<PdfResult> {
  const book = packetBook(packet, items);
  return typesetter.typeset({
    template: "packet.typ",
    timestamp: dateOf(packet),
    data: {
      ...book,
      words: packetWords,
      labels: progressSheetLabels,
      title: `${book.city} ${book.council} ${book.meeting} ${packetWords.papers}`,
    } as unknown as Json,
  });
}

/** The form on which members write by hand what they think of the papers: each with the figures that were shown and
 * ruled lines. One form for each name; without names one that leaves the name open. */
export async function opinionFormPdf(
  packet: Packet,
  items: readonly PacketItem[],
  names: readonly string[],
): Promise<PdfResult> {
  const form = opinionForm(packet, items);
  return typesetter.typeset({
    template: "opinionForm.typ",
    timestamp: dateOf(packet),
    data: {
      ...form,
      names: names.length > 0 ? names : [""],
      words: packetWords,
      title: `${form.council} ${form.meeting} ${packetWords.form}`,
    } as unknown as Json,
  });
}

/** A document knows no clock: the day of the meeting. */
const dateOf = ({ cover }: Packet) => Date.parse(`${cover.heldOn}T00:00Z`) / 1000;

/** Ends the worker thread, for a server that shuts down. */
export function stopPacketPdf(): Promise<void> {
  return typesetter.stop();
}
