import type { DocumentKind, PublishedDocument } from "../core/publication/documents.ts";
import type { Publication, Publications } from "../core/publication/publication.ts";

export type DocumentOf<Kind extends DocumentKind> = Extract<PublishedDocument, { kind: Kind }>;

/** Reads a publication of a known kind; undefined where there is none, another one, or a tombstone. */
export async function readDocument<Kind extends DocumentKind>(
  publications: Publications,
  path: string,
  kind: Kind,
): Promise<Publication<DocumentOf<Kind>> | undefined> {
  const found = await publications.get(path);
  return found?.kind === kind ? (found as Publication<DocumentOf<Kind>>) : undefined;
}
