import type { Words } from "../text/words.ts";

/** Days before a due date on which people are told, most first; from what was typed: `7, 3、１`. Nothing typed means
 * no day at all. */
export function readDays(typed: string): readonly number[] | Words {
  const parts = typed
    .normalize("NFKC")
    .split(/[\s,、・日前]+/)
    .filter(Boolean);
  const days = parts.map(Number);
  const wrong = parts.find((_, index) => !isDays(days[index]));
  if (wrong !== undefined) {
    return {
      ja: `『${wrong}』は日数として読めません。0から60までの数を「7, 3, 1」のように入力してください。`,
      en: `“${wrong}” is not a number of days. Type numbers from 0 to 60, such as 7, 3, 1.`,
    };
  }
  if (days.length > 5) {
    return { ja: "日数は5つまでにしてください。", en: "Give at most five numbers." };
  }
  return [...new Set(days)].toSorted((a, b) => b - a);
}

const isDays = (value: number | undefined) =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= 60;
