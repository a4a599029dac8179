import { d } from "../decimal.ts";
import type { Words } from "../text/words.ts";
import { plainWords } from "./bookWords.ts";
import type { IssuedCell } from "./issuedBook.ts";
import type { RawCell, RawContent } from "./rawBook.ts";

/** What a cell of a file says as the text of a field. */
export interface FoundText {
  readonly text: string;
  /** The file has a number there, so commas and widths of the text elsewhere say nothing. */
  readonly isNumber: boolean;
  /** What was understood, where that is more than the cell itself. */
  readonly understood: Words | null;
  /** Why it may mean something else. */
  readonly doubt?: Words;
}

/** A cell of which no text can be made, and what to do about it. */
export interface UnreadableCell {
  readonly shown: string;
  readonly problem: Words;
}

type Read = FoundText | UnreadableCell;
type Readable = Pick<IssuedCell, "kind" | "choices" | "isShare">;

/** Reads a cell of a file as the text of its field, as a person would have typed it. An empty cell is the empty text.
 * @example readCell({ kind: "figure" }, 0.424 shown as 42.4%) // text 「42.4%」 */
export function readCell(cell: Readable, found: Pick<RawCell, "content" | "formula"> | undefined): Read {
  if (!found) return plain("");
  const read = contentText(cell, found.content);
  if ("problem" in read || found.formula === undefined) return read;
  const formula = found.formula === "" ? "" : `（=${shortened(found.formula)}）`;
  const more = read.understood ?? { ja: "", en: "" };
  return {
    ...read,
    understood: {
      ja: `数式${formula}の結果『${read.text}』を読みました。${more.ja}`,
      en: `The result of a formula${formula && ` (=${shortened(found.formula)})`} was read: “${read.text}”. ${more.en}`.trim(),
    },
  };
}

function contentText(cell: Readable, content: RawContent): Read {
  switch (content.kind) {
    case "text":
      return cell.kind === "choice" ? choiceText(cell, content.text) : typedText(cell, content.text);
    case "number":
      return numberText(cell, content);
    case "date":
      return dateCell(cell, content.text);
    case "boolean":
      return booleanCell(cell, content.value);
    case "error":
      return {
        shown: content.code,
        problem: {
          ja: `エラー値『${content.code}』が入っています。正しい値を入力し直してください。`,
          en: `The cell holds the error “${content.code}”. Type the right value.`,
        },
      };
    case "uncalculated":
      return {
        shown: "=…",
        problem: {
          ja: "数式が入っていますが、計算結果がファイルに保存されていません。Excelなどで開いて保存し直すか、結果の値を入力してください。",
          en: "The cell holds a formula, but the file keeps no result of it. Open and save the file again, or type the value.",
        },
      };
  }
}

/** An apostrophe before a figure only says that it was typed as text. */
function typedText({ kind }: Pick<IssuedCell, "kind">, text: string): Read {
  if (kind !== "figure" || !/^['’]./s.test(text)) return plain(text);
  return plain(text.slice(1), false, {
    ja: "先頭の「'」は、文字として入力するための印なので除きました。",
    en: "The apostrophe before it only marks it as text and was left out.",
  });
}

function plain(text: string, isNumber = false, understood: Words | null = null): FoundText {
  return { text, isNumber, understood };
}

/** What stands behind a choice: its word as it is offered, however wide it is typed, or its value. */
function choiceText({ choices = [] }: Pick<IssuedCell, "choices">, typed: string): Read {
  const wanted = plainWords(typed);
  if (wanted === "") return plain("");
  const chosen = choices.find(
    ({ value, words }) =>
      value === wanted || plainWords(words.ja) === wanted || plainWords(words.en) === wanted,
  );
  if (chosen) return plain(chosen.value);
  const offered = choices.map(({ words }) => words.ja).join("、");
  return {
    shown: typed,
    problem: {
      ja: `『${shortened(typed)}』は選択肢にありません。「${offered}」から選んでください。`,
      en: `“${shortened(typed)}” is none of the choices. Choose one of: ${choices.map(({ words }) => words.en).join(", ")}.`,
    },
  };
}

function numberText(
  cell: Readable,
  { value, isPercent }: { readonly value: number; readonly isPercent: boolean },
): Read {
  const text = shortestDecimal(value);
  if (cell.kind === "choice") return choiceText(cell, text);
  if (!isPercent && cell.isShare && value !== 0 && Math.abs(value) <= 1) return smallShare(text);
  if (!isPercent) return plain(text, true);
  const percent = `${d(text).times(100).toFixed()}%`;
  return plain(percent, true, {
    ja: `パーセント表示のセル（値は${text}）なので、見えているとおり『${percent}』と読みました。`,
    en: `The cell shows per cent (its value is ${text}), so it was read as it is seen: “${percent}”.`,
  });
}

function smallShare(text: string): FoundText {
  const percent = d(text).times(100).toFixed();
  return {
    ...plain(text, true),
    doubt: {
      ja: `『${text}』は${text}%と読みますが、${percent}%のつもりかもしれません。確かめてください。`,
      en: `“${text}” is read as ${text}%, but ${percent}% may be meant. Please check.`,
    },
  };
}

/** A number as a spreadsheet shows it: fifteen digits, without the noise behind them (0.1+0.2 is 0.3). */
export function shortestDecimal(value: number): string {
  return d(value.toPrecision(15)).toFixed();
}

function dateCell({ kind }: Pick<IssuedCell, "kind">, text: string): Read {
  const [day = "", time] = /^\d{4}-\d\d-\d\d/.test(text) ? text.split(" ") : ["", text];
  const [year, month, date] = day.split("-").map(Number);
  const shown = [day && `${year}年${month}月${date}日`, time].filter(Boolean).join(" ");
  if (kind === "text") {
    return plain(shown, false, {
      ja: `日付として入力されたセルなので、『${shown}』と読みました。`,
      en: `The cell holds a date and was read as “${shown}”.`,
    });
  }
  return {
    shown,
    problem: {
      ja: `日付（${shown}）になっています。数や言葉なら、セルの表示形式を「標準」か「文字列」に直して入力し直してください。`,
      en: `The cell holds a date (${shown}). If a figure or word is meant, set its format to General or Text and type it again.`,
    },
  };
}

function booleanCell({ kind }: Pick<IssuedCell, "kind">, value: boolean): Read {
  const shown = value ? "TRUE" : "FALSE";
  if (kind === "text") return plain(shown);
  return {
    shown,
    problem: {
      ja: `論理値（${shown}）が入っています。値を入力し直してください。`,
      en: `The cell holds ${shown}. Type the value.`,
    },
  };
}

function shortened(text: string): string {
  const characters = [...text.trim()];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 40).join("")}…`;
}
