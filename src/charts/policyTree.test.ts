import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { longContent, moriContent } from "../../test/support/planContents.ts";
import { nodeOf } from "../../test/support/planParts.ts";
import type { PlanContent } from "../core/plan/planContent.ts";
import { presentPlan } from "../core/publication/present/presentPlan.ts";
import { policyTree, policyTreePicture } from "./policyTree.ts";

const treeOf = (content: PlanContent, language: "ja" | "en" = "ja") =>
  policyTree(presentPlan(content), language);
const mori = moriContent();

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

function boxesOf(svg: string): Box[] {
  const { document } = parseHTML(`<body>${svg}</body>`);
  return [...document.querySelectorAll("g")].map((group) => {
    const rect = group.querySelector("rect");
    const of = (name: string) => Number(rect?.getAttribute(name));
    const text = [...group.querySelectorAll("text")].map((line) => line.textContent).join("");
    return { x: of("x"), y: of("y"), width: of("width"), height: of("height"), text };
  });
}

describe("policyTree(plan, language)", () => {
  test("draws every node and programme once, with its number, under the city's names of the levels", () => {
    const { drawings, isCut } = treeOf(mori);
    const svg = drawings[0]?.svg ?? "";
    expect(drawings).toHaveLength(1);
    expect(isCut).toBe(false);
    const texts = boxesOf(svg).map(({ text }) => text.replace(/\s/gu, ""));
    expect(texts.map((text) => text.slice(0, 4))).toEqual([
      "1しごと",
      "1施策1",
      "1-01",
      "2施策2",
      "体験事業",
      "2ひと",
    ]);
    for (const head of ["基本目標", "施策項目", "事業"]) expect(svg).toContain(`>${head}</text>`);
    expect(svg).not.toContain("<script");
  });

  test.each([
    ["the short plan", mori],
    ["the long plan", longContent()],
  ])("%s: no two boxes overlap, none stands outside", (_, content) => {
    for (const { svg, width, height } of treeOf(content).drawings) {
      const boxes = boxesOf(svg);
      for (const [index, box] of boxes.entries()) {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
          true,
        );
        const hit = boxes
          .slice(index + 1)
          .filter(
            (other) => other.x === box.x && other.y < box.y + box.height && box.y < other.y + other.height,
          );
        expect(hit).toEqual([]);
      }
    }
  });

  test("a tall tree is divided between top-level entries, nothing is left out", () => {
    const { drawings } = treeOf(longContent());
    expect(drawings.length).toBeGreaterThan(1);
    expect(drawings.flatMap(({ svg }) => boxesOf(svg))).toHaveLength(longContent().nodes.length);
  });

  test("levels below the fourth are left to the list, and that is said", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const nodes = ids.map((id, level) => nodeOf({ id, level, parentId: ids[level - 1] ?? null, title: id }));
    const levels = ids.map((id) => ({ ja: `段${id}`, en: id }));
    const version = { ...mori.version, levels };
    const deep = treeOf({ ...mori, version, nodes, programmes: [], placements: [] });
    expect(deep).toMatchObject({ isCut: true, deepest: { ja: "段d" } });
    expect(boxesOf(deep.drawings[0]?.svg ?? "")).toHaveLength(4);
  });

  test("a plan without a tree has no drawing", () => {
    expect(treeOf({ ...mori, nodes: [], programmes: [], placements: [] }).drawings).toEqual([]);
  });

  test("in English the city's texts are marked as Japanese", () => {
    expect(treeOf(mori, "en").drawings[0]?.svg).toContain('<g lang="ja">');
  });
});

test("policyTreePicture stands alone, with every drawing in it", () => {
  const svg = policyTreePicture(presentPlan(longContent()), "ja");
  expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
  expect(boxesOf(svg)).toHaveLength(longContent().nodes.length);
  expect(svg).toContain("CC BY 4.0");
});
