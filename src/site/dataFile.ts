import { indicatorPicture } from "../charts/indicatorPicture.ts";
import type { IndicatorDocument, ReviewDocument } from "../core/publication/documents.ts";
import {
  publicationPath,
  type Publication,
  type Publications,
  type Tombstone,
} from "../core/publication/publication.ts";
import type { Locale } from "../core/text/words.ts";
import { indicatorsCsv } from "./indicatorsCsv.ts";
import { readDocument } from "./readDocument.ts";

export interface DataFile {
  readonly contentType: string;
  readonly body: string;
}

/** Makes a data file of a publication: its JSON, an indicator's CSV and chart, all values of a review.
 * @param path address without the language, such as `ojiya/ojiya-strategy-2020/2020.json`
 * @returns the tombstone where the publication was taken down, undefined where there is no such file */
export async function dataFile(
  publications: Publications,
  path: string,
  language: Locale,
): Promise<DataFile | Tombstone | undefined> {
  const [, stem = "", ending = ""] = /^(.+?)((?:\/indicators)?\.csv|\.json|\.svg)$/u.exec(path) ?? [];
  if (stem === "") return undefined;
  const publication = await publications.get(stem);
  if (!publication || publication.kind === "tombstone") return publication as Tombstone | undefined;
  return fileOf(publications, publication as Publication, ending, language);
}

async function fileOf(
  publications: Publications,
  { body }: Publication,
  ending: string,
  language: Locale,
): Promise<DataFile | undefined> {
  // JSON is the same in every language and has one address only.
  if (ending === ".json" && language === "ja")
    return { contentType: "application/json; charset=utf-8", body: `${JSON.stringify(body, null, 2)}\n` };
  if (ending === "/indicators.csv" && body.kind === "review")
    return csv(indicatorsCsv(await indicatorsOf(publications, body), language));
  if (ending === ".csv" && body.kind === "indicator") return csv(indicatorsCsv([body], language));
  if (ending === ".svg" && body.kind === "indicator")
    return { contentType: "image/svg+xml; charset=utf-8", body: indicatorPicture(body, language) };
  return undefined;
}

const csv = (body: string): DataFile => ({ contentType: "text/csv; charset=utf-8", body });

async function indicatorsOf(
  publications: Publications,
  review: ReviewDocument,
): Promise<IndicatorDocument[]> {
  const { municipality, plan, fiscalYear, indicators } = review;
  const ids = [...new Set(indicators.map(({ id }) => id))];
  const found = await Promise.all(
    ids.map((id) =>
      readDocument(
        publications,
        publicationPath.indicator(municipality.id, plan.id, fiscalYear, id),
        "indicator",
      ),
    ),
  );
  return found.filter((one) => one !== undefined).map(({ body }) => body);
}
