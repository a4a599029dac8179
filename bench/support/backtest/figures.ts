import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

/** One kind of figure for all municipalities: a row for each, a column for each year. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly kind: "count" | "measure" | "money" | "total";
  readonly years: readonly number[];
  readonly rows: readonly (readonly (number | null)[])[];
}

interface Packed {
  readonly municipalities: readonly string[];
  readonly items: readonly {
    readonly code: string;
    readonly name: string;
    readonly decimals: number;
    readonly years: readonly number[];
    readonly rows: readonly (readonly (number | null)[])[];
  }[];
}

const file = join(import.meta.dirname, "../../../data/reference/ssdse/series.json.br");

/** Reads the yearly series of SSDSE-A (scripts/packSsdse.mjs) and works out those that plans use and the statistics
 * only hold the parts of: shares, averages, balances, running totals. */
export async function readFigures(): Promise<{ municipalities: readonly string[]; items: readonly Item[] }> {
  const { municipalities, items } = JSON.parse(
    brotliDecompressSync(await readFile(file)).toString(),
  ) as Packed;
  const published = items.map(({ code, name, decimals, years, rows }): Item => ({
    code,
    name,
    kind: decimals > 0 ? "measure" : code.startsWith("D3") ? "money" : "count",
    years,
    rows: rows.map((row) => unpacked(row, decimals)),
  }));
  const of = (code: string) => {
    const item = published.find((one) => one.code === code);
    if (!item) throw new Error(`no ${code} in ${file}`);
    return item;
  };
  const measures = [
    ratio("水洗化率", of("H550701"), of("H5507"), (part, whole) => (1 - part / whole) * 100),
    ratio("歳出に占める民生費", of("D320303"), of("D3203"), (part, whole) => (part / whole) * 100),
    ratio("歳入に占める地方税", of("D320101"), of("D3201"), (part, whole) => (part / whole) * 100),
    ratio("小学校教員1人の児童", of("E2501"), of("E2401"), (part, whole) => part / whole),
    ratio("人口千人の出生", of("A4101"), of("H5507"), (part, whole) => (part / whole) * 1000),
    balance("転入超過数", of("A5101"), of("A5102")),
    balance("自然増減数", of("A4101"), of("A4200")),
  ];
  const totals = ["A4101", "A5101", "A9101", "A9201", "D320308"].map((code) => runningTotal(of(code)));
  return { municipalities, items: [...published, ...measures, ...totals] };
}

function unpacked(row: readonly (number | null)[], decimals: number): (number | null)[] {
  let before = 0;
  return row.map((difference) => {
    if (difference === null) return null;
    before += difference;
    return before / 10 ** decimals;
  });
}

/** With one decimal, as such figures are printed. */
function ratio(name: string, part: Item, whole: Item, of: (part: number, whole: number) => number): Item {
  return combined(name, part, whole, (a, b) => (b === 0 ? null : Math.round(of(a, b) * 10) / 10));
}

const balance = (name: string, gains: Item, losses: Item) => combined(name, gains, losses, (a, b) => a - b);

function combined(name: string, a: Item, b: Item, of: (a: number, b: number) => number | null): Item {
  const years = a.years.filter((year) => b.years.includes(year));
  return {
    code: `${a.code}/${b.code}`,
    name,
    kind: "measure",
    years,
    rows: a.rows.map((row, index) =>
      years.map((year) => {
        const [x, y] = [row[a.years.indexOf(year)] ?? null, b.rows[index]?.[b.years.indexOf(year)] ?? null];
        return x === null || y === null ? null : of(x, y);
      }),
    ),
  };
}

/** Adds up a yearly figure from its first year on, as a plan counts (累計). */
function runningTotal({ code, name, years, rows }: Item): Item {
  return {
    code: `Σ${code}`,
    name: `${name}の累計`,
    kind: "total",
    years,
    rows: rows.map((row) => {
      let sum: number | null = 0;
      return row.map((value) => (sum = sum === null || value === null ? null : sum + value));
    }),
  };
}
