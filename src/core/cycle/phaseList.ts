import { foldWidth } from "../text/foldWidth.ts";

/** A free id for a phase of a kind: `council`, `council-2`, `council-3` … */
export function nextPhaseId(ids: readonly string[], kind: string): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? kind : `${kind}-${n}`;
    if (!ids.includes(id)) return id;
  }
}

/** Ids in their new order after one step of one of them. What stands at the edge stays there. */
export function movedIds(ids: readonly string[], id: string, step: "up" | "down"): readonly string[] {
  const at = ids.indexOf(id);
  const other = step === "up" ? at - 1 : at + 1;
  const [own, neighbour] = [ids[at], ids[other]];
  if (own === undefined || neighbour === undefined) return ids;
  return ids.with(at, neighbour).with(other, own);
}

const times = /\s*第(\d+)回$/;

/** The names of a phase and of its repetition: 審議会 → 審議会 第1回 and 審議会 第2回; after 第2回 comes 第3回.
 * @param names of all phases of the list */
export function repeatedNames(name: string, names: readonly string[]): { first: string; next: string } {
  const baseOf = (text: string) => foldWidth(text).replace(times, "").trim();
  const numberOf = (text: string) => Number(times.exec(foldWidth(text))?.[1] ?? 1);
  const base = baseOf(name);
  const highest = Math.max(...names.filter((one) => baseOf(one) === base).map(numberOf), 1);
  return { first: times.test(foldWidth(name)) ? name : `${name} 第1回`, next: `${base} 第${highest + 1}回` };
}
