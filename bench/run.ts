import { indicatorList } from "./indicatorList.ts";
import { forecastBacktest } from "./forecastBacktest.ts";
import { libreOffice } from "./libreOffice.ts";
import { progressAndExplanation } from "./progressAndExplanation.ts";
import { publicSheetPage } from "./publicSheetPage.ts";
import { scriptBytes } from "./scriptBytes.ts";
import { saveLoad } from "./saveLoad.ts";
import { sheetsPdf } from "./sheetsPdf.ts";
import { sheetsXlsx } from "./sheetsXlsx.ts";
import { staffSheetPage } from "./staffSheetPage.ts";
import { startToReady } from "./startToReady.ts";
import { staticExport } from "./staticExport.ts";
import { makeDemoFolder } from "./support/demoFolder.ts";
import { machine } from "./support/machine.ts";
import type { Benchmark, Row } from "./support/row.ts";
import { saveReadme } from "./support/saveReadme.ts";
import { textTable } from "./support/table.ts";

const benchmarks: Readonly<Record<string, Benchmark>> = {
  startToReady,
  progressAndExplanation,
  publicSheetPage,
  staffSheetPage,
  indicatorList,
  saveLoad,
  sheetsPdf,
  sheetsXlsx,
  libreOffice,
  staticExport,
  scriptBytes,
  forecastBacktest,
};

const args = process.argv.slice(2);
const chosen = args.filter((arg) => arg !== "--save");
const unknown = chosen.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0 || (chosen.length > 0 && args.includes("--save"))) {
  console.error(`usage: npm run bench -- [--save | NAME …]   names: ${Object.keys(benchmarks).join(", ")}`);
  process.exit(2);
}

const folder = await makeDemoFolder();
const rows: Row[] = [];
try {
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.error(`${name} …`);
    rows.push(...(await benchmark(folder.dataDir)));
  }
} finally {
  folder.remove();
}
const measuredOn = machine(new Date());
console.log(
  Object.entries(measuredOn)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n"),
);
console.log(`\n${textTable(rows)}`);
if (args.includes("--save")) console.log(`\nWrote ${await saveReadme(rows, measuredOn)}`);
