// The checks that need no database: types, lint, format, unused code.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./setup.mjs";

const bin = (path) => join(root, "node_modules", path);
const checks = {
  types: [bin("typescript/bin/tsc"), "--noEmit"],
  lint: [bin("oxlint/bin/oxlint"), "--deny-warnings"],
  format: [bin("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level=warn", "."],
  "unused code": [bin("knip/bin/knip.js"), "--no-progress"],
};

/** Runs the checks, two at a time, and prints one line for each, with its output where it fails.
 * @returns {Promise<number>} how many failed */
export async function runChecks(runtime) {
  const waiting = Object.entries(checks);
  let failed = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const started = Date.now();
      const { code, output } = await run(runtime, command);
      if (code !== 0) failed++;
      console.log(`${code === 0 ? "✓" : "✗"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

export const checkCount = Object.keys(checks).length;

/** Runs vitest with the given arguments, its output as it comes. @returns {Promise<number>} its exit code */
export async function runVitest(runtime, args) {
  const { code } = await run(runtime, [bin("vitest/vitest.mjs"), "run", ...args], "inherit");
  return code;
}

function run({ node, env }, command, stdio = "pipe") {
  return new Promise((resolve, reject) => {
    const child = spawn(node, command, { cwd: root, env, stdio: ["ignore", stdio, stdio] });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
