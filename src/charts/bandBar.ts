import type { BandCount, PublishedBand } from "../core/publication/cell.ts";
import { escapeXml } from "./escapeXml.ts";

/** One horizontal bar of all indicators, parted by band in the order of the legend, counts written on it.
 * Lengths are per cent of the bar, so letters keep their size on every screen. The bar is hidden from screen
 * readers: the counts stand in words beside it.
 * @param counts how many indicators each band has; bands that are not counted take no room
 * @returns an `<svg>`, or an empty text where nothing is counted */
export function bandBar(counts: readonly BandCount[], bands: readonly PublishedBand[]): string {
  const countOf = new Map(counts.map(({ band, count }) => [band, count]));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return "";
  let start = 0;
  const parts = bands.map((band) => {
    const count = countOf.get(band.id) ?? 0;
    const share = (count / total) * 100;
    const part = count === 0 ? "" : barPart(band, count, start, share);
    start += share;
    return part;
  });
  return `<svg class="band-bar" width="100%" height="34" aria-hidden="true" focusable="false">${parts.join("")}</svg>`;
}

function barPart({ tone, symbol }: PublishedBand, count: number, start: number, share: number): string {
  const label = labelFor(symbol, count, share);
  const middle = per(start + share / 2);
  return (
    `<rect class="tone-${tone}" x="${per(start)}" y="0" width="${per(share)}" height="34"/>` +
    (label && `<text class="on-${tone}" x="${middle}" y="22" text-anchor="middle">${escapeXml(label)}</text>`)
  );
}

// On the narrowest screen one per cent is a little over three pixels: a narrow part has room for its count
// without the symbol, the narrowest for nothing.
function labelFor(symbol: string, count: number, share: number): string {
  const figures = String(count);
  if (share >= 9 + figures.length * 3) return `${symbol}${figures}`;
  return share >= 1.2 + figures.length * 2.8 ? figures : "";
}

const per = (share: number) => `${Number(share.toFixed(3))}%`;
