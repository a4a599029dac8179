import type { Words } from "./text/words.ts";

/** What a person can put right: a stable code for machines, words with place and remedy for people.
 * The one expected-error class; it is rendered in one place per interface. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly status: 400 | 403 | 404 | 409;
  /** The message in both languages of the interface; `message` is the Japanese one. */
  readonly words: Words;
  /** What is wrong in which field of a form. */
  readonly fields: Readonly<Record<string, Words>>;

  /** @param message in both languages; a plain text where only an engineer reads it (settings, command line) */
  constructor(
    code: UserErrorCode,
    message: Words | string,
    fields: Readonly<Record<string, Words | string>> = {},
  ) {
    super(typeof message === "string" ? message : message.ja);
    this.words = toWords(message);
    this.name = "UserError";
    this.code = code;
    this.status = statusOf[code];
    this.fields = Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, toWords(text)]));
  }
}

const toWords = (text: Words | string): Words => (typeof text === "string" ? { ja: text, en: text } : text);

export type UserErrorCode = keyof typeof statusOf;

const statusOf = {
  "bad-input": 400,
  "wrong-usage": 400,
  "wrong-state": 409,
  "edited-meanwhile": 409,
  forbidden: 403,
  "not-found": 404,
} as const satisfies Record<string, 400 | 403 | 404 | 409>;

/** True for a UserError, also one that was thrown by another bundle of the same class. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === "UserError" && "code" in error && "fields" in error;
}
