import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { heads, publications } from "../../test/support/publications.ts";
import { linkFromRoot } from "./links.ts";
import { en } from "./messages/en.ts";
import { ja } from "./messages/ja.ts";
import { pagePaths } from "./pages.ts";
import { render } from "./render.ts";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const pages = pagePaths(heads).filter((path) => /(^|\/|\.html)$/u.test(path));

/** Texts and spoken attributes of a page that are not marked as Japanese. */
async function unmarked(path: string): Promise<string[]> {
  const { document } = parseHTML(String((await render(publications, path, linkFromRoot))?.body));
  document.querySelectorAll('[lang="ja"]').forEach((element: Element) => element.remove());
  const spoken = [...document.querySelectorAll("[aria-label], [title], [alt]")].flatMap((element) =>
    ["aria-label", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
  );
  return [...(document.documentElement.textContent ?? "").split(/\n+/u), ...spoken];
}

describe("English pages", () => {
  test.each(pages.filter((path) => path.startsWith("en/")))(
    "%s has Japanese only where it is marked",
    async (path) => expect((await unmarked(path)).filter((text) => japanese.test(text))).toEqual([]),
  );
});

test.each(pages)("%s names its language", async (path) => {
  const rendered = await render(publications, path, linkFromRoot);
  const language = path.startsWith("en/") ? "en" : "ja";
  expect(rendered?.language).toBe(language);
  expect(String(rendered?.body)).toContain(`<html lang="${language}">`);
});

test("no English word is left in Japanese, none in Japanese is empty", () => {
  const { otherLanguage: _, ...words } = en;
  expect(textsOf(words).filter((text) => japanese.test(text))).toEqual([]);
  expect(shapeOf(en)).toEqual(shapeOf(ja));
});

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String((value as (...given: string[]) => string)("2020", "2021"))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function shapeOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
