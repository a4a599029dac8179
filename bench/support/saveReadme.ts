import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { format } from "prettier";
import type { Row } from "./row.ts";
import { tableCells, tableHead } from "./table.ts";

const file = join(import.meta.dirname, "../README.md");

/** Writes the figures to bench/README.md with the machine they were measured on; returns its path. */
export async function saveReadme(
  rows: readonly Row[],
  machine: Readonly<Record<string, string>>,
): Promise<string> {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const text = `# Benchmarks

Run them with \`npm run bench\` on a machine with nothing else to do; it takes about four minutes. \`npm run bench -- sheetsPdf\` runs one of them, \`npm run bench -- --save\` all of them and writes this page. They make a data folder of their own with the demo and remove it afterwards.

${Object.entries(machine)
  .map(([name, value]) => `- ${name}: ${value}`)
  .join("\n")}

${[tableHead, tableHead.map((_, column) => (column === 1 ? "--:" : "---")), ...rows.map(tableCells)].map(line).join("\n")}

Load is made by one process (\`support/load.ts\`) on the same machine, so it shares the cores with the server.

## What each line measures

${rows.map(({ what, how }) => `- **${what}**: ${how}.`).join("\n")}
`;
  const options = JSON.parse(await readFile(join(import.meta.dirname, "../../.prettierrc.json"), "utf8"));
  await writeFile(file, await format(text, { ...options, parser: "markdown" }));
  return file;
}
