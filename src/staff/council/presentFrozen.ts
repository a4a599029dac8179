import { formatDate } from "../../core/calendar/formatDate.ts";
import type { PacketDocument } from "../../core/council/packet.ts";
import { packetFigures } from "../../core/council/packetFigures.ts";
import type { BandCount, PublishedBand } from "../../core/publication/cell.ts";
import type { ReviewDocument } from "../../core/publication/documents.ts";
import type { PeriodReviewDocument } from "../../core/publication/periodReviewDocument.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { presentSheetPage } from "../plan/presentSheetPage.ts";
import { bandLook } from "../present/band.ts";

type Words = Pick<Dictionary, "packet" | "sheet" | "entry" | "states" | "evaluation">;

/** A frozen document in the words of its page: a sheet in the city's form, or tables. */
export function presentFrozen(body: PacketDocument, locale: Locale, words: Words) {
  const { packet } = words;
  switch (body.kind) {
    case "sheet":
      return {
        kind: "sheet" as const,
        page: presentSheetPage({ sheet: body, doubts: [], submissions: [], years: [] }, locale, words),
      };
    case "review":
      return {
        kind: "tables" as const,
        tables: [countTable(body, locale, packet), gradeTable(body, locale, packet)],
      };
    case "periodReview":
      return {
        kind: "tables" as const,
        tables: [countTable(body, locale, packet), periodTable(body, locale, packet)],
      };
    case "indicator":
      return { kind: "tables" as const, tables: [figureTable(body, packet)] };
    case "city":
      return {
        kind: "tables" as const,
        tables: [
          tableOf(
            packet.figure,
            [packet.figure, packet.value, packet.asOf, packet.source],
            body.figures.map(({ label, value, unit, asOf, source }) => [
              label[locale],
              value.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + unit,
              formatDate(asOf, locale),
              source,
            ]),
          ),
        ],
      };
    case "opinions":
      return {
        kind: "tables" as const,
        tables:
          body.opinions.length === 0
            ? []
            : [
                tableOf(
                  packet.opinion,
                  [packet.meeting, packet.about, packet.opinion, packet.response, packet.followUp],
                  body.opinions.map(({ meeting, about, text, state, response, followUp }) => [
                    meeting,
                    about,
                    text,
                    [state && `【${state}】`, response].filter(Boolean).join(" "),
                    followUp,
                  ]),
                ),
              ],
      };
  }
}
export type FrozenView = ReturnType<typeof presentFrozen>;
export type FrozenTable = ReturnType<typeof tableOf>;

const tableOf = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]) => ({
  caption,
  head,
  rows,
});

function countTable(
  { bands, counts, goals }: Pick<ReviewDocument, "bands" | "counts" | "goals">,
  locale: Locale,
  words: Dictionary["packet"],
): FrozenTable {
  const line = (name: string, of: readonly BandCount[]) => {
    const numbers = bands.map(({ id }) => of.find(({ band }) => band === id)?.count ?? 0);
    return [name, ...numbers.map(String), String(numbers.reduce((sum, number) => sum + number, 0))];
  };
  return tableOf(
    words.counts,
    ["", ...bands.map((band) => bandText(band, locale)), words.sum],
    [
      line(words.whole, counts),
      ...goals.map((goal) => line([goal.number, goal.title].filter(Boolean).join(" "), goal.counts)),
    ],
  );
}

function gradeTable(review: ReviewDocument, locale: Locale, words: Dictionary["packet"]): FrozenTable {
  return tableOf(
    words.each,
    [words.indicator, words.judgement, words.summary],
    review.indicators.map(({ name, seriesLabel, band, summary }) => [
      nameOf(name, seriesLabel),
      bandText(
        review.bands.find(({ id }) => id === band),
        locale,
      ),
      summary[locale],
    ]),
  );
}

function periodTable(review: PeriodReviewDocument, locale: Locale, words: Dictionary["packet"]): FrozenTable {
  return tableOf(
    words.each,
    [words.indicator, words.department, words.judgement, words.summary],
    review.rows.map(({ name, seriesLabel, department, progress }) => [
      nameOf(name, seriesLabel),
      department,
      bandText(
        review.bands.find(({ id }) => id === progress.band),
        locale,
      ),
      progress.summary[locale],
    ]),
  );
}

function figureTable(
  body: Extract<PacketDocument, { kind: "indicator" }>,
  words: Dictionary["packet"],
): FrozenTable {
  return tableOf(
    words.indicator,
    [words.indicator, words.department, words.value],
    packetFigures(body).map(({ name, text }) => [name, body.department, text]),
  );
}

function bandText(band: PublishedBand | undefined, locale: Locale): string {
  if (!band) return "";
  const { symbol, word } = bandLook(band, locale);
  return `${symbol} ${word}`;
}

const nameOf = (name: string, label: string | null) => (label === null ? name : `${name}（${label}）`);
