/** A unit as printed, split into its power of ten and what is counted: 百万円 is 10^6 円. */
export type Unit = { readonly exponent: number; readonly base: string };

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
  [/^(pt|pts|Pt)$/, "ポイント"],
  [/^名$/, "人"],
  [/^(m2|m\^2|平米|平方メートル)$/, "㎡"],
  [/^(km2|km\^2|平方キロメートル)$/, "k㎡"],
  [/^(m3|立米|立方メートル)$/, "㎥"],
  [/^(ヘクタール|HA|Ha)$/, "ha"],
  [/^(キロメートル|キロ|KM|Km)$/, "km"],
  [/^(メートル|M)$/, "m"],
  [/^(トン|T)$/, "t"],
  [/^(キログラム|KG|Kg)$/, "kg"],
];

// Units seen in cities' plans; a figure with one of these is a figure, whatever the indicator's own unit.
const knownBases: ReadonlySet<string> = new Set(
  (
    "人 件 世帯 か所 団体 組織 回 校 % ポイント 円 ha ㎡ k㎡ ㎥ km m t kg t-CO2 冊 点 棟 戸 店 社 位 分 歳 日 組 " +
    "か国 か月 か年 区域 区画 コース 経営体 事業 事業所 企業 店舗 施設 路線 園 床 便 講座 地区 集落 頭 羽 泊 品 品目 " +
    "種 種類 作品 チーム クラブ 教室 学級 枚 部 通 者 台 本 個 時間 年 倍 割 ‰ kW kWh MWh GJ L 室 席 隻 基 橋 票 両 人日 人泊"
  ).split(" "),
);

/** Splits a unit into scale and base, with one spelling for each base. A yearly unit (回/年) is its base. */
export function toUnit(label: string): Unit {
  const text = label
    .trim()
    .normalize("NFKC")
    .replace(/[/／]年(度)?$/, "");
  const scale = scales.find(([prefix]) => text.startsWith(prefix));
  const base = scale ? text.slice(scale[0].length) : text;
  return { exponent: scale?.[1] ?? 0, base: spelledAlike(base) };
}

/** True for a unit that is met in cities' plans, in any spelling and scale; also for a bare scale (万). */
export function isKnownUnit(label: string): boolean {
  const { base, exponent } = toUnit(label);
  return knownBases.has(base) || (base === "" && exponent > 0);
}

function spelledAlike(base: string): string {
  const found = spellings.find(([pattern]) => pattern.test(base));
  return found ? base.replace(found[0], found[1]) : base;
}
