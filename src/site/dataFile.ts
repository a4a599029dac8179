import { indicatorPicture } from "../charts/indicatorPicture.ts";
import { policyTreePicture } from "../charts/policyTree.ts";
import type { IndicatorDocument, PublishedDocument, ReviewDocument } from "../core/publication/documents.ts";
import { pictureEnding, type PictureDocument } from "../core/publication/pictureDocument.ts";
import { publicationPath, type Publications, type Tombstone } from "../core/publication/publication.ts";
import type { Locale } from "../core/text/words.ts";
import { errataCsv } from "./errataCsv.ts";
import { indicatorsCsv } from "./indicatorsCsv.ts";
import { opinionsCsv } from "./opinionsCsv.ts";
import { periodReviewCsv } from "./periodReviewCsv.ts";
import { readDocument } from "./readDocument.ts";
import { targetsCsv } from "./targetsCsv.ts";

export interface DataFile {
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** Endings of files, those first that also end in another. */
const endings = ["/indicators.csv", "/tree.svg", ".csv", ".json", ".svg", ".jpg", ".png", ".webp"];

/** Makes a data file of a publication: its JSON, an indicator's CSV and chart, all values of a review, all targets
 * and the drawing of a plan, the file of a picture.
 * @param path address without the language, such as `ojiya/ojiya-strategy-2020/2020.json`
 * @returns the tombstone where the publication was taken down, undefined where there is no such file */
export async function dataFile(
  publications: Publications,
  path: string,
  language: Locale,
): Promise<DataFile | Tombstone | undefined> {
  for (const ending of endings) {
    if (!path.endsWith(ending) || path.length === ending.length) continue;
    const publication = await publications.get(path.slice(0, -ending.length));
    if (!publication) continue;
    if ("withdrawnAt" in publication) return publication;
    const file = await fileOf(publications, publication.body, ending, language);
    if (file) return file;
  }
  return undefined;
}

async function fileOf(
  publications: Publications,
  body: PublishedDocument,
  ending: string,
  language: Locale,
): Promise<DataFile | undefined> {
  if (body.kind === "picture") return pictureFile(body, ending, language);
  // JSON is the same in every language and has one address only; a part of a plan stands in the plan's.
  if (ending === ".json" && language === "ja" && body.kind !== "planPart")
    return { contentType: "application/json; charset=utf-8", body: `${JSON.stringify(body, null, 2)}\n` };
  if (ending === "/indicators.csv" && body.kind === "review")
    return csv(indicatorsCsv(await indicatorsOf(publications, body), language));
  if (ending === "/indicators.csv" && body.kind === "periodReview")
    return csv(periodReviewCsv(body, language));
  if (ending === ".csv" && body.kind === "opinions") return csv(opinionsCsv(body, language));
  if (ending === ".csv" && body.kind === "indicator") return csv(indicatorsCsv([body], language));
  if (ending === ".csv" && body.kind === "errata") return csv(errataCsv(body, language));
  if (ending === ".svg" && body.kind === "indicator") return svg(indicatorPicture(body, language));
  if (ending === "/indicators.csv" && body.kind === "plan")
    return csv(targetsCsv({ ...body, version: body.version.number }, body.indicators, language));
  if (ending === ".csv" && body.kind === "planIndicator")
    return csv(targetsCsv(body, [body.indicator], language));
  if (ending === "/tree.svg" && body.kind === "plan") return svg(policyTreePicture(body, language));
  return undefined;
}

const csv = (body: string): DataFile => ({ contentType: "text/csv; charset=utf-8", body });
const svg = (body: string): DataFile => ({ contentType: "image/svg+xml; charset=utf-8", body });

/** A picture has one address: that of its own type. */
function pictureFile(
  { mediaType, bytes }: PictureDocument,
  ending: string,
  language: Locale,
): DataFile | undefined {
  if (ending !== `.${pictureEnding[mediaType]}` || language !== "ja") return undefined;
  return { contentType: mediaType, body: new Uint8Array(Buffer.from(bytes, "base64")) };
}

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
