import type { Words } from "../core/text/words.ts";
import { isUserError, UserError } from "../core/userError.ts";

/** An expected failure, as the interfaces show it. */
export interface Failure {
  readonly words: Words;
  /** What is wrong in which field or setting. */
  readonly fields: Readonly<Record<string, Words>>;
  /** True when the command was typed wrongly. */
  readonly isWrongUsage: boolean;
}

/** The failure that an error stands for; undefined for a fault of the program. */
export function failureOf(error: unknown): Failure | undefined {
  if (!isUserError(error)) return undefined;
  return { words: error.words, fields: error.fields, isWrongUsage: error.code === "wrong-usage" };
}

/** The error for a command that was typed wrongly: what is wrong, in the words of the command line. */
export const wrongUsage = (words: string): Error => new UserError("wrong-usage", words);

/** The error for something that the machine refuses: what, why and what to do. */
export const refusedByMachine = (words: string): Error => new UserError("wrong-state", words);
