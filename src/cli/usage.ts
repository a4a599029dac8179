import type { Command } from "./command.ts";

/** Options that every command takes. */
export const commonOptions = {
  data: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** The right usage of one command, in one line. */
export function usageOf(name: string, { usage }: Pick<Command, "usage">): string {
  return ["usage: shirube", name, usage, "[--data DIR] [--json]"].filter((part) => part !== "").join(" ");
}

/** The help of one command. */
export function helpOf(name: string, command: Command): string {
  return `${command.summary}.\n${usageOf(name, command)}\n${commonHelp}`;
}

/** The help of all commands. */
export function helpOfAll(commands: Readonly<Record<string, Command>>): string {
  const lines = Object.entries(commands).map(
    ([name, { usage, summary }]) => `  shirube ${name} ${usage}\n      ${summary}`,
  );
  return `Shirube: plan, measure, review and publish a municipality's strategy.\n\n${lines.join("\n")}\n\n${commonHelp}`;
}

const commonHelp = `All commands take --data DIR (folder of the embedded database; without it SHIRUBE_DATA or .shirube), or
DATABASE_URL in the environment, and --json for output that programs read.`;
