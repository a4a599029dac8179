import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { publishedDocument, type DocumentKind } from "../../src/core/publication/documents.ts";

// A document of each kind as version 1 wrote it. The file is never made anew: what was published stays readable.
const documents: { kind: DocumentKind }[] = JSON.parse(
  await readFile(new URL("published-v1.json", import.meta.url), "utf8"),
) as { kind: DocumentKind }[];

test.each(documents)("publishedDocument reads a $kind of version 1, with nothing lost", (document) => {
  expect(publishedDocument.parse(document)).toEqual(document);
});

test("every kind of document is there", () => {
  expect(new Set(documents.map(({ kind }) => kind))).toEqual(
    new Set(["city", "plan", "review", "sheet", "indicator"]),
  );
});
