import { spawn } from "node:child_process";
import { join } from "node:path";

const script = join(import.meta.dirname, "../../scripts/shirube.mjs");

/** For processes of Shirube: its settings come from the command line alone, whatever the shell has set. */
export const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("SHIRUBE_"))),
  DATABASE_URL: "",
  NODE_ENV: "production",
};

/** Runs `shirube …` as people do, to its end. */
export const shirube = (...args: readonly string[]): Promise<void> =>
  run(process.execPath, [script, ...args]);

/** Runs a program to its end. */
export function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: environment });
    let errors = "";
    child.stderr.on("data", (chunk) => (errors += chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code}: ${errors}`));
    });
  });
}
