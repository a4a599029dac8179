import { startScript } from "./support/server.ts";
import { median } from "./support/statistics.ts";
import type { Benchmark } from "./support/row.ts";

const runs = 5;

/** From starting the command to the first good answer of /health, on a folder that was in use before. */
export const startToReady: Benchmark = async (dataDir) => {
  const args = (port: number) => ["--data", dataDir, "--port", String(port)];
  const served = await starts(new URL("../src/cli/main.ts", import.meta.url), (port) => [
    "serve",
    ...args(port),
  ]);
  const demo = await starts(new URL("../scripts/start.mjs", import.meta.url), args);
  const how = `median of ${runs} starts after one that does not count; PostgreSQL starts with it; files are in the system's cache`;
  return [
    {
      what: "start to ready: node src/cli/main.ts serve",
      figure: served,
      unit: "s",
      target: { atMost: 3 },
      how,
    },
    {
      what: "start to ready: node scripts/start.mjs (npm start)",
      figure: demo,
      unit: "s",
      target: { atMost: 3 },
      how: `${how}; looks whether anything must be installed or built; with the demo; compiled code kept from the start before`,
    },
  ];
};

async function starts(script: URL, args: (port: number) => readonly string[]): Promise<number> {
  const seconds: number[] = [];
  for (let index = 0; index <= runs; index += 1) {
    const began = performance.now();
    const server = await startScript(script, args);
    if (index > 0) seconds.push((performance.now() - began) / 1000);
    await server.stop();
  }
  return median(seconds);
}
