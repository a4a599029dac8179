import { isDate } from "../calendar/days.ts";
import { foldWidth } from "../text/foldWidth.ts";
import type { Words } from "../text/words.ts";
import { UserError } from "../userError.ts";

/** The fields of a form as they were typed, by name. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** Reads the fields of a form one by one and gathers what is wrong with them; `done` refuses the form when anything
 * is, naming every field. */
export function formReader(typed: Typed) {
  const problems: Record<string, Words> = {};
  const textOf = (name: string) => (typed[name] ?? "").replaceAll("\r\n", "\n").trim();
  return {
    /** A text of at most `limit` characters; `missing` says what to do where it must not be empty. */
    text(name: string, limit: number, missing?: Words): string {
      const text = textOf(name);
      if (text === "" && missing) problems[name] = missing;
      if ([...text].length > limit) problems[name] = tooLong(limit);
      return text;
    },
    /** A day `YYYY-MM-DD`; null where it is empty and may be. */
    day(name: string, missing?: Words): string | null {
      const text = textOf(name);
      if (text === "" && !missing) return null;
      if (!isDate(text)) problems[name] = text === "" && missing ? missing : noDay(text);
      return text;
    },
    /** One of a list. */
    choice<Value extends string>(name: string, values: readonly Value[], missing: Words): Value | "" {
      const chosen = values.find((value) => value === textOf(name));
      if (chosen === undefined) problems[name] = missing;
      return chosen ?? "";
    },
    /** A whole number from 1 to 999. */
    count(name: string, missing: Words): number {
      const text = foldWidth(textOf(name)).replace(/^第|回$/g, "");
      if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
      problems[name] = missing;
      return 0;
    },
    /** A time of day `14:00`; null where it is empty. */
    time(name: string): string | null {
      const text = foldWidth(textOf(name));
      if (text === "") return null;
      const found = /^(\d{1,2}):([0-5]\d)$/.exec(text);
      if (found && Number(found[1]) < 24) return `${found[1]?.padStart(2, "0")}:${found[2]}`;
      problems[name] = noTime(text);
      return null;
    },
    /** Notes that a field does not go together with another. */
    refuse(name: string, words: Words): void {
      problems[name] ??= words;
    },
    /** @throws UserError `bad-input` with every field that is wrong */
    done<Value>(value: Value): Value {
      const [first] = Object.values(problems);
      if (first !== undefined) throw new UserError("bad-input", first, problems);
      return value;
    },
  };
}

const noDay = (text: string): Words => ({
  ja: `「${text}」は日付として読めません。2022-05-20 のように入力してください。`,
  en: `“${text}” is not a date. Type it like 2022-05-20.`,
});
const noTime = (text: string): Words => ({
  ja: `「${text}」は時刻として読めません。14:00 のように入力してください。`,
  en: `“${text}” is not a time. Type it like 14:00.`,
});
const tooLong = (limit: number): Words => ({
  ja: `${limit.toLocaleString("en")}字までにしてください。`,
  en: `Use at most ${limit.toLocaleString("en")} characters.`,
});
