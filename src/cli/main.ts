import { readEnv, type Env } from "../env.ts";
import { failureOf, wrongUsage } from "../usecases/failure.ts";
import { commands } from "./commands.ts";
import type { Command, Given, Outcome } from "./command.ts";
import { findCommand, parseCommand } from "./parseCommand.ts";
import { helpOf, helpOfAll, usageOf } from "./usage.ts";

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

/** Runs one command line.
 * @param args what was typed behind `shirube`
 * @returns the exit code: 0 done, 1 failed (the cause is said), 2 wrong usage (the right one is shown) */
export async function main(args: readonly string[], streams: Streams = processStreams): Promise<number> {
  const found = findCommand(commands, args);
  if (!found) return withoutCommand(args, streams);
  const { name, command, rest } = found;
  try {
    const given = parseCommand(command, rest);
    if (given.values["help"] === true) {
      streams.out(helpOf(name, command));
      return 0;
    }
    return await runCommand(command, given, streams);
  } catch (error) {
    const failure = failureOf(error);
    const cause = failure?.words.en ?? (error instanceof Error ? error.message : String(error));
    streams.err(`shirube ${name}: ${cause}`);
    if (!failure?.isWrongUsage) return 1;
    streams.err(usageOf(name, command));
    return 2;
  }
}

function withoutCommand([first]: readonly string[], streams: Streams): number {
  if (first === "--help" || first === "-h" || first === "help") {
    streams.out(helpOfAll(commands));
    return 0;
  }
  streams.err(first === undefined ? "shirube: which command?" : `shirube: there is no command ${first}`);
  streams.err(helpOfAll(commands));
  return 2;
}

async function runCommand(command: Command, given: Given, streams: Streams): Promise<number> {
  const env = settingsOf(command, given);
  // Modules are loaded while the database starts.
  const [{ openContext, closeContext }, { run }] = await Promise.all([
    import("../context.ts"),
    command.load(),
  ]);
  const context = await openContext(env);
  try {
    const outcome = await run(context, given);
    say(outcome, given, streams);
    await outcome.ended;
    return outcome.failed ? 1 : 0;
  } finally {
    await closeContext(context);
  }
}

/** @throws UserError `wrong-usage` when an option has a value that its setting cannot have */
function settingsOf(command: Command, given: Given): Env {
  const options = { dataDir: given.values["data"], ...command.settings?.(given) };
  try {
    return readEnv(options as Partial<Env>);
  } catch (error) {
    const fields = Object.entries(failureOf(error)?.fields ?? {});
    const wrong = fields.find(([variable]) => typedAs[variable]?.in(options));
    throw wrong ? wrongUsage(`${typedAs[wrong[0]]?.option} ${wrong[1].en}`) : error;
  }
}

/** Settings are called after their environment variables; here is what was typed instead. */
const typedAs: Readonly<Record<string, { option: string; in(options: Record<string, unknown>): boolean }>> = {
  SHIRUBE_DATA: { option: "--data", in: ({ dataDir }) => dataDir !== undefined },
  SHIRUBE_PORT: { option: "--port", in: ({ port }) => port !== undefined },
  SHIRUBE_HOST: { option: "--host", in: ({ host }) => host !== undefined },
};

function say({ line, data }: Outcome, given: Given, streams: Streams): void {
  streams.out(given.values["json"] === true ? JSON.stringify(data, null, 1) : line);
}

const processStreams: Streams = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

if (import.meta.main) {
  // Read by React when the staff app is loaded: its checking build takes twice the time for every page.
  if (process.env["NODE_ENV"] !== "development") process.env["NODE_ENV"] = "production";
  // A reader that has seen enough (shirube progress | head) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  process.exitCode = await main(process.argv.slice(2));
}
