// npm run check | bench | mutation | dev: set up what is missing, then run the named task.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { runChecks, runVitest } from "./checks.mjs";
import { fail, goOn, root, setUp } from "./setup.mjs";

const [name, ...args] = process.argv.slice(2);
const tasks = {
  async check() {
    const runtime = setUp({ app: false });
    const failed = await runChecks(runtime);
    const code = await runVitest(runtime, ["--project=unit", "--reporter=dot"]);
    process.exitCode = failed > 0 || code !== 0 ? 1 : 0;
  },
  async bench() {
    await goOn(setUp(), "bench/run.ts", args);
  },
  async mutation() {
    await goOn(setUp({ app: false }), "node_modules/@stryker-mutator/core/bin/stryker.js", ["run", ...args]);
  },
  async dev() {
    const { node, env } = setUp({ app: false });
    // Begins anew, with a build where one is due, whenever something under src/ changes.
    const watched = [
      "--watch",
      `--watch-path=${join(root, "src")}`,
      join(root, "scripts/start.mjs"),
      ...args,
    ];
    spawn(node, watched, { stdio: "inherit", env }).once("exit", (code) => process.exit(code ?? 1));
  },
};

if (!Object.hasOwn(tasks, name ?? "")) fail(`usage: node scripts/run.mjs ${Object.keys(tasks).join("|")}`);
await tasks[name]();
