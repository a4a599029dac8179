import fc from "fast-check";
import { expect, test } from "vitest";
import { niceScale } from "./niceScale.ts";
import { labelOffset, placeLabels, textWidth } from "./placeLabels.ts";

const frame = { left: 0, top: 0, right: 400, bottom: 200 };
const at = (x: number, y: number, text = "1,000") => ({ x, y, text });

test.each([
  ["alone: above", [at(200, 100)], [], ["above"]],
  ["at the top edge: below", [at(200, 5)], [], ["below"]],
  ["in the right corner: left", [at(398, 20)], [], ["left"]],
  ["two at one height, too close: one goes below", [at(200, 100), at(215, 100)], [], ["above", "below"]],
  ["a line above: below", [at(200, 100)], [{ from: [150, 83], to: [250, 83] }], ["below"]],
] as const)("placeLabels(requests, segments, frame, size): %s", (_, requests, segments, sides) =>
  expect(placeLabels(requests, segments, frame, 14)).toEqual(sides),
);

test("placeLabels: labels of a yearly series never touch each other", () => {
  const heights = fc.array(fc.integer({ min: 30, max: 170 }), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(heights, (ys) => {
      expect(touching(ys)).toEqual([]);
    }),
  );
});

/** Pairs of labels that overlap when years stand 55 pixels apart. */
function touching(heights: readonly number[]): number[][] {
  const requests = heights.map((y, index) => at(40 + index * 55, y));
  const sides = placeLabels(requests, [], frame, 14);
  const boxes = requests.map(({ x, y, text }, index) => {
    const { dx, dy, anchor } = labelOffset[sides[index] ?? "above"];
    const width = textWidth(text, 14);
    const left = x + dx - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    return { left, right: left + width, top: y + dy - 7, bottom: y + dy + 7 };
  });
  return boxes.flatMap((a, one) =>
    boxes.flatMap((b, other) =>
      other > one && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
        ? [[one, other]]
        : [],
    ),
  );
}

test.each([
  ["counts from zero", [17, 48, 50], "count", [0, 20, 40, 60]],
  ["one and nothing", [0, 1], "count", [0, 1]],
  ["only zero", [0], "count", [0, 1]],
  ["below zero", [-3, 4], "count", [-4, -2, 0, 2, 4]],
  ["shares near each other", [40.4, 44], "share", [38, 40, 42, 44, 46]],
  ["shares up to the whole", [90, 100], "share", [85, 90, 95, 100]],
  ["small steps without dust", [0.1, 0.3], "count", [0, 0.1, 0.2, 0.30000000000000004]],
] as const)("niceScale(values, kind): %s", (_, values, kind, ticks) =>
  expect(niceScale(values, kind).ticks).toEqual(ticks),
);
