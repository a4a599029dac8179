import type { Publication, Publications, Tombstone } from "../../core/publication/publication.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import type { PlanDocument } from "../../core/publication/planDocument.ts";
import { pictureIds } from "../../core/plan/pictureIds.ts";
import { readDocument } from "../../site/readDocument.ts";
import { planContentTypes, printEdition, toBookPicture, type PlanEdition } from "../documents/printPlan.ts";
import type { SheetFile } from "./sheetFile.ts";

const endings: Readonly<Record<string, PlanEdition>> = {
  "/book.pdf": "pdf",
  "/book.docx": "docx",
  "/summary.pdf": "summary",
};

/** Finds the published plan behind an address such as `ina/ina-strategy-2020/book.pdf`.
 * @returns the tombstone where it was taken down, undefined where there is no such file */
export async function bookFile(
  publications: Publications,
  path: string,
): Promise<SheetFile | Tombstone | undefined> {
  const ending = Object.keys(endings).find((one) => path.endsWith(one));
  const edition = ending && endings[ending];
  if (!ending || !edition) return undefined;
  const found = await publications.get(path.slice(0, -ending.length));
  if (!found || found.kind === "tombstone") return found as Tombstone | undefined;
  const { body, hash } = found as Publication;
  if (body.kind !== "plan") return undefined;
  return {
    hash: `${edition} ${hash}`,
    contentType: planContentTypes[edition],
    make: async () =>
      new Uint8Array((await printEdition(body, await picturesOf(publications, body), edition)).bytes),
  };
}

async function picturesOf(publications: Publications, plan: PlanDocument) {
  const ids = pictureIds([...plan.sections, ...plan.nodes, ...plan.nodes.flatMap((node) => node.programmes)]);
  const found = await Promise.all(
    ids.map((id) => readDocument(publications, publicationPath.picture(plan.municipality.id, id), "picture")),
  );
  return found.flatMap((picture) =>
    picture ? [toBookPicture({ ...picture.body, bytes: Buffer.from(picture.body.bytes, "base64") })] : [],
  );
}
