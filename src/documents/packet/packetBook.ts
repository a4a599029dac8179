import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import type {
  EarlierOpinions,
  Packet,
  PacketAgendaItem,
  PacketDocument,
  PacketItem,
} from "../../core/council/packet.ts";
import type { CityDocument, IndicatorDocument } from "../../core/publication/documents.ts";
import { sheetForm, type SheetForm } from "../progressSheet/sheetForm.ts";
import { cell, figure, type Block } from "./block.ts";
import { periodBlocks, reviewBlocks } from "./countBlocks.ts";
import { indicatorBlocks, rowBlocks } from "./indicatorBlocks.ts";
import { officeDate } from "./officeDate.ts";
import { packetWords as words } from "./packetWords.ts";

/** A packet with everything that its pages show. Plain data, so that it can go to the typesetter as JSON. */
export type PacketBook = {
  readonly city: string;
  readonly council: string;
  /** 第1回. */
  readonly meeting: string;
  readonly date: string;
  readonly place: string | null;
  /** 第2版, and why it took the place of the one before; null for the first. */
  readonly edition: string | null;
  readonly agenda: readonly { readonly number: string; readonly title: string }[];
  /** Those items of the agenda that have something to read. */
  readonly items: readonly BookItem[];
};

export type BookItem = {
  readonly number: string;
  readonly title: string;
  readonly note: string;
  /** Plan and both years, for the head of its pages. */
  readonly review: string;
  readonly draft: boolean;
  readonly papers: readonly Paper[];
};

/** A sheet in the city's form, or a paper of our own; without a title where it is the only one of its item. */
export type Paper =
  | { readonly kind: "sheet"; readonly form: SheetForm }
  | { readonly kind: "blocks"; readonly title: string; readonly blocks: readonly Block[] };

/** Puts the pages of a packet together, in the order of its agenda. */
export function packetBook(packet: Packet, items: readonly PacketItem[]): PacketBook {
  const { cover, version, reason } = packet;
  const shown = cover.agenda.map((item, at): BookItem => ({
    number: String(at + 1),
    title: item.title,
    note: item.note,
    review: reviewLine(item),
    draft: item.review?.draft ?? false,
    papers: papersOf(items.filter(({ agendaItemId }) => agendaItemId === item.id)),
  }));
  return {
    city: cover.city,
    council: cover.body,
    meeting: `第${cover.number}回`,
    date: [officeDate(cover.heldOn), cover.startsAt].filter(Boolean).join("　"),
    place: cover.place,
    edition:
      version === 1 ? null : [`第${version}版`, reason && words.replaced + reason].filter(Boolean).join("　"),
    agenda: shown.map(({ number, title }) => ({ number, title })),
    items: shown.filter(({ note, papers }) => note !== "" || papers.length > 0),
  };
}

/** The plan, the year under review and the year of work, which always stand together. */
export function reviewLine({ review }: Pick<PacketAgendaItem, "review">): string {
  if (!review) return "";
  const year = (fiscalYear: number) => fiscalYearLabel(fiscalYear, "ja", "full");
  const years =
    review.kind === "annual"
      ? `${year(review.fiscalYear)}の検証`
      : `${year(review.fromFiscalYear ?? review.fiscalYear)}〜${year(review.fiscalYear)}の${review.kind === "midTerm" ? "中間評価" : "最終評価"}`;
  return `${review.planTitle}　${years}（${year(review.workYear)}実施）`;
}

function papersOf(items: readonly PacketItem[]): Paper[] {
  const indicators = items.flatMap(({ body }) => (body.kind === "indicator" ? [body] : []));
  return [
    ...(indicators.length > 0 ? [indicatorPaper(indicators)] : []),
    ...items.flatMap(({ title, body }) => (body.kind === "indicator" ? [] : [paperOf(title, body)])),
  ];
}

const indicatorPaper = (indicators: readonly IndicatorDocument[]): Paper => ({
  kind: "blocks",
  title: words.indicator,
  blocks: indicatorBlocks(indicators),
});

function paperOf(title: string, body: Exclude<PacketDocument, IndicatorDocument>): Paper {
  switch (body.kind) {
    case "sheet":
      // A part of the plan without a number has no form of its own.
      return body.sheetNo > 0
        ? { kind: "sheet", form: sheetForm(body) }
        : { kind: "blocks", title, blocks: rowBlocks(body) };
    case "review":
      return { kind: "blocks", title, blocks: reviewBlocks(body) };
    case "periodReview":
      return { kind: "blocks", title, blocks: periodBlocks(body) };
    case "city":
      return { kind: "blocks", title, blocks: figureBlocks(body) };
    case "opinions":
      return { kind: "blocks", title, blocks: opinionBlocks(body) };
  }
}

function figureBlocks({ figures }: CityDocument): Block[] {
  if (figures.length === 0) return [{ kind: "note", text: words.noFigures }];
  return [
    {
      kind: "table",
      head: [words.figure, words.value, words.asOf, words.source],
      rows: figures.map(({ label, value, unit, asOf, source }) => [
        cell(label.ja),
        figure(value.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + unit),
        cell(officeDate(asOf)),
        cell(source),
      ]),
      widths: [3, 2, 3, 4],
    },
  ];
}

function opinionBlocks({ opinions }: EarlierOpinions): Block[] {
  if (opinions.length === 0) return [{ kind: "note", text: words.noOpinions }];
  return [
    {
      kind: "table",
      head: [words.meeting, words.about, words.opinion, words.response, words.followUp],
      rows: opinions.map(({ meeting, about, text, state, response, followUp }) => [
        cell(meeting),
        cell(about),
        cell(text),
        cell([state && `【${state}】`, response].filter(Boolean).join("\n")),
        cell(followUp),
      ]),
      widths: [1.6, 2.2, 4, 4, 3],
    },
  ];
}
