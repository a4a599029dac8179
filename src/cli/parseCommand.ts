import { parseArgs } from "node:util";
import { wrongUsage } from "../usecases/failure.ts";
import type { Command, Given } from "./command.ts";
import { commonOptions } from "./usage.ts";

/** The command whose name the arguments begin with, and what follows it; undefined for an unknown one. */
export function findCommand(
  commands: Readonly<Record<string, Command>>,
  args: readonly string[],
): { name: string; command: Command; rest: readonly string[] } | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(" ");
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return { name, command, rest: args.slice(words) };
  }
  return undefined;
}

/** Reads what follows the name of a command.
 * @throws UserError `wrong-usage` saying what is missing, unknown or too much */
export function parseCommand(command: Command, args: readonly string[]): Given {
  const { values, positionals } = parse(command, args);
  if (values["help"] === true) return { values, positionals };
  const missing = command.required.filter((name) => values[name] === undefined || values[name] === "");
  if (missing.length > 0) throw wrongUsage(`missing: ${missing.map((name) => `--${name}`).join(", ")}`);
  const absent = command.positionals.slice(positionals.length);
  if (absent.length > 0) throw wrongUsage(`missing: ${absent.join(", ")}`);
  const extra = positionals.slice(command.positionals.length);
  if (extra.length > 0) throw wrongUsage(`not understood: ${extra.join(" ")}`);
  command.check?.({ values, positionals });
  return { values, positionals };
}

function parse({ options }: Command, args: readonly string[]): Given {
  try {
    return parseArgs({ args: [...args], options: { ...options, ...commonOptions }, allowPositionals: true });
  } catch (error) {
    // Node's own words, such as: Unknown option '--plann'. What follows them explains how to escape a dash.
    throw wrongUsage(error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? "") : String(error));
  }
}
