import { perNames, unitNames } from "./unitNames.ts";

/** A unit as printed, split into its power of ten, what is counted, and per what: 百万円/年 is 10^6 円 per 年. */
export type Unit = { readonly exponent: number; readonly base: string; readonly per: string | null };

const scales: readonly (readonly [prefix: string, exponent: number])[] = [
  ["百億", 10],
  ["十億", 9],
  ["千万", 7],
  ["百万", 6],
  ["十万", 5],
  ["兆", 12],
  ["億", 8],
  ["万", 4],
  ["千", 3],
  ["百", 2],
];

/** One spelling for units that offices spell in several ways (箇所, カ所, ヶ所 → か所). */
const spellings: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/^[かカヶヵケ箇個](所|国|月|年|村|町)$/, "か$1"],
  [/^(パーセント|percent)$/, "%"],
  [/^パーミル$/, "‰"],
  [/^(pt|pts|Pt|%ポイント|%pt)$/, "ポイント"],
  [/^名$/, "人"],
  [/^(m2|m\^2|平米|平方メートル)$/, "㎡"],
  [/^(km2|km\^2|平方キロメートル)$/, "k㎡"],
  [/^(m3|m\^3|立米|立方メートル)$/, "㎥"],
  [/^(ヘクタール|HA|Ha)$/, "ha"],
  [/^アール$/, "a"],
  [/^(キロメートル|キロ|KM|Km)$/, "km"],
  [/^メートル$/, "m"],
  [/^トン$/, "t"],
  [/^(キログラム|KG|Kg)$/, "kg"],
  [/^グラム$/, "g"],
  [/^(リットル|ℓ)$/, "L"],
  [/^(キロリットル|kl|KL)$/, "kL"],
  [/^(kwh|KWH|Kwh|キロワット時)$/, "kWh"],
  [/^(kw|KW|キロワット)$/, "kW"],
  [/^(t|トン|kg|g|kt)[-‐−]?CO2(eq|換算|e)?$/i, "$1-CO2"],
  [/^才$/, "歳"],
  [/^対?(人口)?(千人対|千対)$/, "人口千対"],
];

/** The unit of an indicator as its table prints it; a note in brackets is left out: 人（計画期間の累計値）.
 * Behind a figure such a note may hold another figure (13回（4校）), so `toUnit` keeps it. */
export function toOwnUnit(printed: string): Unit {
  return toUnit(printed.trim().replace(/(?<=.)\s*[(（][^()（）]*[)）]$/s, ""));
}

/** Splits a unit into scale, base and per, with one spelling for each. A fiscal year counts as a year (回/年度). */
export function toUnit(label: string): Unit {
  const text = label.trim().normalize("NFKC");
  const [whole = "", ...pers] = text.split("/");
  const scale = scales.find(([prefix]) => whole.startsWith(prefix));
  const base = spelledAlike((scale ? whole.slice(scale[0].length) : whole).trim()).replace(
    "トン-CO2",
    "t-CO2",
  );
  const per =
    pers.length === 0
      ? null
      : spelledAlike(
          pers
            .join("/")
            .trim()
            .replace(/^1(?=\D)/, ""),
        );
  return { exponent: scale?.[1] ?? 0, base, per: per === "年度" ? "年" : per };
}

/** True for a unit that is met in cities' plans, in any spelling and scale; also for a bare scale (万). */
export function isKnownUnit(label: string): boolean {
  const { base, exponent, per } = toUnit(label);
  if (base === "") return exponent > 0 && per === null;
  return unitNames.has(base) && (per === null || perNames.has(per));
}

/** True where a figure that was typed in one unit counts the same as in the indicator's own. A yearly figure may
 * leave its 年 out (5回/年 is 5回), and a figure may leave out what its column says (5回 of 回/月); 5回/月 is never 5回. */
export function isSameUnit(typed: Unit, own: Unit): boolean {
  if (typed.base !== own.base) return false;
  if (typed.per === own.per) return true;
  if (typed.per === "年" && own.per === null) return true;
  return typed.per === null && ["年", "月", "週", "日"].includes(own.per ?? "");
}

function spelledAlike(base: string): string {
  const found = spellings.find(([pattern]) => pattern.test(base));
  return found ? base.replace(found[0], found[1]) : base;
}
