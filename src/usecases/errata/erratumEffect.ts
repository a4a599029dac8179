import type { Bilingual, PublishedBand } from "../../core/publication/cell.ts";
import type {
  IndicatorDocument,
  PublishedDocument,
  ReviewDocument,
} from "../../core/publication/documents.ts";
import type { Publishing } from "../../store/publications.ts";

/** Where an indicator stands. */
interface Standing {
  readonly summary: Bilingual;
  readonly band: PublishedBand | null;
}

/** What an erratum changes on the public pages. */
export interface ErratumEffect {
  readonly number: number;
  readonly what: Bilingual;
  readonly wrong: string | null;
  readonly correct: string;
  /** Documents that are published anew. */
  readonly documents: readonly {
    readonly path: string;
    readonly kind: PublishedDocument["kind"];
    readonly title: string;
    readonly fiscalYear: number | null;
  }[];
  /** Indicators whose rate or grade becomes another. */
  readonly standings: readonly {
    readonly fiscalYear: number;
    readonly name: string;
    readonly from: Standing;
    readonly to: Standing;
  }[];
  /** Counts by grade on the front page of a review that become others. */
  readonly counts: readonly {
    readonly fiscalYear: number;
    readonly band: PublishedBand;
    readonly from: number;
    readonly to: number;
  }[];
}

/** Compares what is published with what an erratum makes of it.
 * @param changed documents as they will be published */
export function erratumEffect(
  before: readonly Publishing[],
  changed: readonly Publishing[],
  erratum: Pick<ErratumEffect, "number" | "what" | "wrong" | "correct">,
): ErratumEffect {
  const old = new Map(before.map((document) => [document.path, document.body]));
  return {
    ...erratum,
    documents: changed.map(({ path, title, fiscalYear, body }) => ({
      path,
      title,
      fiscalYear,
      kind: body.kind,
    })),
    standings: changed.flatMap(({ path, body }) => {
      const was = old.get(path);
      return body.kind === "indicator" && was?.kind === "indicator" ? changedStandings(was, body) : [];
    }),
    counts: changed.flatMap(({ path, body }) => {
      const was = old.get(path);
      return body.kind === "review" && was?.kind === "review" ? changedCounts(was, body) : [];
    }),
  };
}

function changedStandings(was: IndicatorDocument, now: IndicatorDocument): ErratumEffect["standings"] {
  const standing = ({ bands }: IndicatorDocument, series: IndicatorDocument["series"][number]): Standing => ({
    summary: series.progress.summary,
    band: bands.find(({ id }) => id === series.progress.band) ?? null,
  });
  return now.series.flatMap((series) => {
    const then = was.series.find(({ id }) => id === series.id);
    if (!then || JSON.stringify(then.progress) === JSON.stringify(series.progress)) return [];
    const name = series.label ? `${now.name}（${series.label}）` : now.name;
    return [{ fiscalYear: now.fiscalYear, name, from: standing(was, then), to: standing(now, series) }];
  });
}

function changedCounts(was: ReviewDocument, now: ReviewDocument): ErratumEffect["counts"] {
  const countOf = ({ counts }: ReviewDocument, id: string) =>
    counts.find(({ band }) => band === id)?.count ?? 0;
  return now.bands.flatMap((band) => {
    const [from, to] = [countOf(was, band.id), countOf(now, band.id)];
    return from === to ? [] : [{ fiscalYear: now.fiscalYear, band, from, to }];
  });
}
