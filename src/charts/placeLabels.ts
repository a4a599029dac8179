/** A label that wants a place beside its point, in pixels. */
export interface LabelRequest {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

export interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type LabelSide = "above" | "below" | "right" | "left";

/** Distance and anchor of each side, for a text that is centred on its line. */
export const labelOffset = {
  above: { dx: 0, dy: -17, anchor: "middle" },
  below: { dx: 0, dy: 18, anchor: "middle" },
  right: { dx: 11, dy: 0, anchor: "start" },
  left: { dx: -11, dy: 0, anchor: "end" },
} as const satisfies Record<LabelSide, { dx: number; dy: number; anchor: "start" | "middle" | "end" }>;

/** Chooses a side for every label so that none leaves the frame, covers a point or touches another label;
 * among free sides the one that crosses the fewest lines wins. */
export function placeLabels(
  requests: readonly LabelRequest[],
  segments: readonly Segment[],
  frame: Frame,
  fontSize: number,
): readonly LabelSide[] {
  const points = requests.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }));
  const taken: Frame[] = [];
  return requests.map((request, index) => {
    const sides = (Object.keys(labelOffset) as LabelSide[]).map((side, order) => {
      const box = labelBox(request, side, fontSize);
      const collisions =
        taken.filter((other) => overlaps(box, other)).length +
        points.filter((other, at) => at !== index && overlaps(box, other)).length;
      const crossed = segments.filter((segment) => crosses(segment, box)).length;
      const outside = isInside(box, frame) ? 0 : 1;
      return { side, box, cost: outside * 1000 + collisions * 100 + crossed * 10 + order };
    });
    const best = sides.reduce((a, b) => (b.cost < a.cost ? b : a));
    taken.push(best.box);
    return best.side;
  });
}

function labelBox({ x, y, text }: LabelRequest, side: LabelSide, fontSize: number): Frame {
  const width = textWidth(text, fontSize);
  const { dx, dy, anchor } = labelOffset[side];
  const left = x + dx - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  const half = fontSize * 0.6;
  return { left, right: left + width, top: y + dy - half, bottom: y + dy + half };
}

/** Width of a text in pixels: full-width letters take the whole size, figures and signs about 0.6 of it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += letter.charCodeAt(0) > 0x2e7f ? 1 : 0.6;
  return width * fontSize;
}

const overlaps = (a: Frame, b: Frame) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isInside = (box: Frame, frame: Frame) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

function crosses({ from, to }: Segment, box: Frame): boolean {
  // Twenty-four probes along the line are closer together than a label is high.
  for (let step = 0; step <= 24; step += 1) {
    const x = from[0] + ((to[0] - from[0]) * step) / 24;
    const y = from[1] + ((to[1] - from[1]) * step) / 24;
    if (x > box.left && x < box.right && y > box.top && y < box.bottom) return true;
  }
  return false;
}
