import type { Words } from "../text/words.ts";

/** What is wrong with which field of a form, the first problem of each. */
export class Problems {
  readonly fields: Record<string, Words> = {};

  add(field: string, ja: string, en: string): void {
    this.fields[field] ??= { ja, en };
  }

  get isEmpty(): boolean {
    return Object.keys(this.fields).length === 0;
  }

  /** A text that must be there. */
  required(field: string, text: string, what: Words): void {
    if (text.trim() === "") this.add(field, `${what.ja}を入力してください。`, `Type the ${what.en}.`);
    else this.short(field, text);
  }

  /** A line that fits where it is printed. */
  short(field: string, text: string, most = 120): void {
    if ([...text].length > most) {
      this.add(field, `${most}文字までで入力してください。`, `Use at most ${most} characters.`);
    }
  }
}

export const fieldNames = {
  title: { ja: "名前", en: "name" },
  symbol: { ja: "記号", en: "symbol" },
  word: { ja: "言葉", en: "word" },
} satisfies Record<string, Words>;
