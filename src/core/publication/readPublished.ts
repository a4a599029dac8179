import type { PublishedDocument } from "./documents.ts";
import { planFromVersion1 } from "./planDocumentV1.ts";

/** Version of the schemas that documents are written with; `readPublished` knows every earlier one. */
export const schemaVersion = 3;

/** Reads a document as it lies in the record, whatever version wrote it. Version 2 gave plans their texts,
 * programmes and indicators; version 3 added lists of errata. The other kinds are unchanged.
 * @param body what the record holds: it was checked by its schema when it was published */
export function readPublished(version: number, body: unknown): PublishedDocument {
  const document = body as PublishedDocument;
  return version === 1 && document.kind === "plan" ? planFromVersion1(body) : document;
}
