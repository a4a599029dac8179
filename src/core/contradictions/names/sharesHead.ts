import { nameRuns, stemOf } from "./nameRuns.ts";

/** Whether two names end in the same counted thing: 地元企業就職率 and 事業所への就職率 both count 就職. */
export function sharesHead(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) => stemOf(nameRuns(name).at(-1) ?? ""));
  if (!left || !right) return false;
  let length = 0;
  while (length < left.length && left.at(-1 - length) === right.at(-1 - length)) length++;
  return length >= 2;
}
