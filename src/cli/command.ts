import type { ParseArgsConfig } from "node:util";
import type { Context } from "../context.ts";
import type { Env } from "../env.ts";

export type CommandOptions = NonNullable<ParseArgsConfig["options"]>;

/** What was typed behind the name of a command. */
export interface Given {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** What a command did: one line for people, data for machines. */
export interface Outcome {
  readonly line: string;
  /** Printed alone with --json. */
  readonly data: unknown;
  /** What was looked at is not in order: said like any result, and the exit code is 1. */
  readonly failed?: boolean;
  /** For a command that goes on after it has said so: settles when it has ended. */
  readonly ended?: Promise<void>;
}

export type Run = (context: Context, given: Given) => Promise<Outcome>;

/** One command of the table. */
export interface Command {
  /** What follows the name, as the usage shows it. */
  readonly usage: string;
  readonly summary: string;
  readonly options: CommandOptions;
  readonly required: readonly string[];
  /** Names of the arguments without option, all of them required. */
  readonly positionals: readonly string[];
  /** Refuses values that cannot be, before the database is opened.
   * @throws UserError `wrong-usage` */
  readonly check?: (given: Given) => void;
  /** Settings that the options of this command change. */
  readonly settings?: (given: Given) => Partial<Record<keyof Env, unknown>>;
  readonly load: () => Promise<{ run: Run }>;
}
