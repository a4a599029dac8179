import { nameRuns } from "./nameRuns.ts";

/** How much two names share, from 0 to 1: their common pairs of neighbouring signs (Dice), hiragana left out.
 * @example nameSimilarity("創業相談件数", "創業・第二創業相談件数/年") // about 0.7 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  const common = left.filter((pair) => {
    const place = rest.indexOf(pair);
    if (place >= 0) rest.splice(place, 1);
    return place >= 0;
  });
  return (2 * common.length) / (left.length + right.length);
}

function pairs(name: string): string[] {
  const signs = [...nameRuns(name).join("")];
  return signs.slice(1).map((sign, place) => `${signs[place] ?? ""}${sign}`);
}
