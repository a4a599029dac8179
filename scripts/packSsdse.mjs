// node scripts/packSsdse.mjs FOLDER: packs the yearly series of SSDSE-A (SSDSE-A-2018.csv … SSDSE-A-2026.csv) into
// data/reference/ssdse/series.json.br, which the back-test of forecasts reads.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { fail, root } from "./setup.mjs";

// Areas hardly ever change, and the one that does was measured anew: nobody plans them.
const leftOut = new Set(["B1101", "B1103"]);
// Nakagawa became a city and took another code; it is one municipality.
const sameAs = new Map([["R40305", "R40231"]]);
// From 2023 on the count leaves out what it held before.
const otherDefinition = (code, year) => code === "J250302" && year >= 2023;
const fewestYears = 4;

const folder = process.argv[2] ?? fail("usage: node scripts/packSsdse.mjs FOLDER");
const editions = readdirSync(folder)
  .filter((name) => /^SSDSE-A-\d{4}\.csv$/u.test(name))
  .sort();
if (editions.length === 0) fail(`no SSDSE-A-*.csv in ${folder}`);

/** item → { name, values: municipality → year → text } */
const items = new Map();
for (const edition of editions) {
  // Node knows cp932 under this name.
  const text = new TextDecoder("shift_jis").decode(readFileSync(join(folder, edition)));
  const [codes, years, names, ...rows] = text.split(/\r?\n/u).map((line) => line.split(","));
  for (const row of rows.filter(([municipality]) => /^R\d{5}$/u.test(municipality))) {
    const municipality = sameAs.get(row[0]) ?? row[0];
    codes.forEach((code, column) => {
      const year = Number(years[column]);
      if (column < 3 || leftOut.has(code) || otherDefinition(code, year)) return;
      if (!items.has(code)) items.set(code, { name: names[column], values: new Map() });
      const { values } = items.get(code);
      if (!values.has(municipality)) values.set(municipality, new Map());
      const known = values.get(municipality);
      // A later edition repeats a year where nothing newer was known; figures of a year never differ.
      if (/^-?\d+(\.\d+)?$/u.test(row[column])) known.set(year, row[column]);
    });
  }
}

const municipalities = [...new Set([...items.values()].flatMap(({ values }) => [...values.keys()]))].sort();
const packed = [...items].flatMap(([code, { name, values }]) => {
  const years = [...new Set([...values.values()].flatMap((known) => [...known.keys()]))].sort(
    (a, b) => a - b,
  );
  if (years.length < fewestYears) return [];
  const texts = municipalities.map((one) => years.map((year) => values.get(one)?.get(year)));
  const decimals = Math.max(...texts.flat().map((text) => text?.split(".")[1]?.length ?? 0));
  // Differences to the year before are small numbers, which compress to half the size.
  const rows = texts.map((row) => {
    let before = 0;
    return row.map((text) => {
      if (text === undefined) return null;
      const value = Math.round(Number(text) * 10 ** decimals);
      const difference = value - before;
      before = value;
      return difference;
    });
  });
  return [{ code, name, decimals, years, rows }];
});

const json = JSON.stringify({ municipalities, items: packed });
const bytes = brotliCompressSync(json, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
const file = join(root, "data/reference/ssdse/series.json.br");
writeFileSync(file, bytes);
const count = packed.reduce(
  (sum, { rows }) => sum + rows.filter((row) => row.some((one) => one !== null)).length,
  0,
);
console.log(`Wrote ${file}: ${packed.length} items, ${count} series, ${Math.round(bytes.length / 1000)} KB`);
