import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseHTML } from "linkedom";
import {
  publishedDocument,
  type DocumentKind,
  type PublishedDocument,
} from "../../src/core/publication/documents.ts";
import { readPublished, schemaVersion } from "../../src/core/publication/readPublished.ts";
import { linkFromRoot } from "../../src/site/links.ts";
import { render } from "../../src/site/render.ts";

// Documents of each kind as every version of the schemas wrote them. The files are never made anew: what was
// published stays readable.
type Written = Record<string, unknown> & { kind: DocumentKind };
const writtenBy = async (version: number) =>
  JSON.parse(await readFile(new URL(`published-v${version}.json`, import.meta.url), "utf8")) as Written[];
const version1 = await writtenBy(1);
const version2 = await writtenBy(2);
// What later versions added stands alone: the other kinds are as before.
const version3 = await writtenBy(3);

test.each([...version1.map((one) => [1, one] as const), ...version2.map((one) => [2, one] as const), ...version3.map((one) => [3, one] as const)])(
  "readPublished gives what version %i wrote as the present schemas have it: $kind",
  (version, document) => {
    const read = readPublished(version, document);
    expect(publishedDocument.parse(read)).toEqual(read);
  },
);

const unchanged = [...version1.filter(({ kind }) => kind !== "plan"), ...version2, ...version3];
test.each(unchanged)("readPublished(version, $kind) is the document itself", (document) => {
  expect(readPublished(version1.includes(document) ? 1 : version2.includes(document) ? 2 : 3, document)).toEqual(document);
});

test("a plan of version 1 loses nothing", () => {
  const document = version1.find(({ kind }) => kind === "plan");
  const { versionStatus, ...rest }: Record<string, unknown> = document ?? {};
  const read = readPublished(1, document);
  expect(read).toMatchObject(rest);
  expect(read).toMatchObject({ version: { status: versionStatus }, stage: "final", sections: [], indicators: [] });
});

test("a plan of version 1 has a page", async () => {
  const body = readPublished(1, version1.find(({ kind }) => kind === "plan"));
  const html = await pageOf(body, "mori/mori-plan");
  const { document } = parseHTML(html);
  expect(document.querySelector("h1")?.textContent).toContain("森市総合戦略");
  expect(document.getElementById("n1-2")?.textContent).toContain("施策2");
});

test("every kind of document is there", () => {
  const kinds = publishedDocument.options.map((option) => option.shape.kind.value);
  expect(new Set([...version2, ...version3].map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(schemaVersion).toBe(3);
});

async function pageOf(body: PublishedDocument, path: string): Promise<string> {
  const publication = {
    path,
    kind: body.kind,
    schemaVersion: 1,
    publishedAt: "2021-10-31T16:00:00.000Z",
    hash: "0".repeat(64),
    body,
  };
  const publications = {
    get: async (asked: string) => (asked === path ? publication : undefined),
    paths: async () => [{ path, kind: body.kind, hash: "", stage: null, title: "" }],
  };
  return String((await render(publications, `${path}/`, linkFromRoot))?.body);
}
