import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { heads, publications } from "../../test/support/publications.ts";
import { documentPaths } from "./downloads.ts";
import { fileOf, linkFrom, linkFromRoot } from "./links.ts";
import { pagePaths } from "./pages.ts";
import { render } from "./render.ts";

const paths = pagePaths(heads);
const files = new Set([...paths, ...documentPaths(heads)].map(fileOf));
const pages = paths.filter((path) => /(^|\/|\.html)$/u.test(path));

async function linksOf(path: string, linkTo: (sitePath: string) => string): Promise<string[]> {
  const { document } = parseHTML(String((await render(publications, path, linkTo))?.body));
  return [...document.querySelectorAll("[href], [src]")]
    .map((element) => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
    .filter((href) => !href.startsWith("#"));
}

describe("pagePaths(heads)", () => {
  test.each(paths)("%s is answered", async (path) =>
    expect(await render(publications, path, linkFromRoot)).toBeDefined(),
  );
  test("names no address twice", () => expect(new Set(paths).size).toBe(paths.length));
});

describe("every link leads to a page, a file of the site or a printed document", () => {
  test.each(pages)("from %s, written for a folder", async (path) => {
    const base = new URL(`file:///any/where/${fileOf(path)}`);
    const targets = (await linksOf(path, linkFrom(path))).map((href) => new URL(href, base).pathname);
    const lost = targets.filter((target) => !files.has(decodeURI(target).replace("/any/where/", "")));
    expect(targets.length).toBeGreaterThan(2);
    expect(lost).toEqual([]);
  });

  test.each(pages)("from %s, written for a server", async (path) => {
    const targets = (await linksOf(path, linkFromRoot)).map((href) => href.replace(/#.*$/u, ""));
    expect(
      targets.filter((target) => !target.startsWith("/") || !files.has(fileOf(target.slice(1)))),
    ).toEqual([]);
  });

  test("a fragment names an element of the page it leads to", async () => {
    const pageAt = async (path: string) =>
      parseHTML(String((await render(publications, path, linkFromRoot))?.body)).document;
    const wanted = (await linksOf("mori/mori-plan/2020/sheets/01/", linkFromRoot)).filter((href) =>
      href.includes("#"),
    );
    expect(wanted).toHaveLength(3);
    for (const href of wanted) {
      const [path = "", id = ""] = href.slice(1).split("#");
      expect((await pageAt(path)).getElementById(id)).not.toBeNull();
    }
  });
});

test.each([
  ["", "ojiya/", "ojiya/index.html"],
  ["ojiya/", "", "../index.html"],
  ["ojiya/p/2020/sheets/01/", "site.css", "../../../../../site.css"],
  ["en/ojiya/", "ojiya/", "../../ojiya/index.html"],
  ["404.html", "site.css", "site.css"],
])("linkFrom(%j)(%j) is %j", (from, to, expected) => expect(linkFrom(from)(to)).toBe(expected));
