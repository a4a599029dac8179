import type { Words } from "../text/words.ts";
import { readCode } from "./bookCode.ts";
import { keys, plainWords, printed } from "./bookWords.ts";
import type { IssuedBook, IssuedTab } from "./issuedBook.ts";
import type { RawTab } from "./rawBook.ts";

/** Which tab of the workbook a tab of a file is. `other`: one of somebody's own, or the cover. */
export type FoundTab =
  | { readonly kind: "tab"; readonly tab: IssuedTab; readonly way: "key" | "print" }
  | { readonly kind: "refused"; readonly words: Words }
  | { readonly kind: "other"; readonly isOurs: boolean };

/** Knows a tab again by its printed number, its hidden key, its printed title, at last by its name. What two of them
 * say must agree. */
export function findTab(raw: RawTab, book: IssuedBook): FoundTab {
  const texts = textsOf(raw);
  const marks = texts.flatMap((text) => printedMark(text) ?? []);
  const foreign = marks.find(({ code }) => code !== book.code);
  if (foreign) return refused(otherBook);
  const byNumber = unique(marks.flatMap(({ sheetNo }) => book.tabs.filter((tab) => tab.sheetNo === sheetNo)));
  const byKey = unique(
    book.tabs.filter(({ submissionId }) => texts.includes(keys.tab(book.code, submissionId))),
  );
  const certain = unique([...byNumber, ...byKey]);
  if (certain.length > 1) return refused(twoSheets);
  const [tab] = certain;
  if (tab) return { kind: "tab", tab, way: byKey.length > 0 ? "key" : "print" };
  if (texts.some((text) => text.startsWith(keys.book("")) || wholeBookMark(text))) {
    return { kind: "other", isOurs: true };
  }
  const plainTexts = new Set(texts.map(plainWords));
  const byTitle = book.tabs.filter((one) => plainTexts.has(plainWords(tabTitle(one))));
  // The cover lists them all.
  if (byTitle.length > 1) return { kind: "other", isOurs: true };
  const [byPrint = book.tabs.find(({ name }) => name === raw.name)] = byTitle;
  return byPrint ? { kind: "tab", tab: byPrint, way: "print" } : { kind: "other", isOurs: false };
}

/** The title that is printed at the top of a tab. */
export function tabTitle({ sheetNo, title }: Pick<IssuedTab, "sheetNo" | "title">): string {
  return `${String(sheetNo).padStart(2, "0")} ${title}`;
}

/** The codes of workbooks that a file names, printed or hidden, each once. */
export function codesIn(tabs: readonly RawTab[]): readonly string[] {
  const found = tabs.flatMap((tab) =>
    textsOf(tab).flatMap((text) => {
      const hidden = /^shirube:(?:book|tab):([0-9A-Z]+)/.exec(text)?.[1];
      return hidden ?? printedMark(text)?.code ?? wholeBookMark(text) ?? [];
    }),
  );
  return [...new Set(found)];
}

/** `帳票番号 K7Q2-9F3M／01`: the workbook and the sheet. */
function printedMark(text: string): { code: string; sheetNo: number } | undefined {
  const [, typed, number] = markPattern.exec(plainWords(text)) ?? [];
  const code = typed === undefined ? undefined : readCode(typed);
  return code === undefined ? undefined : { code, sheetNo: Number(number) };
}

function wholeBookMark(text: string): string | undefined {
  const typed = new RegExp(`^${printed.code}:?([0-9A-Za-z-]+)$`).exec(plainWords(text))?.[1];
  return typed === undefined ? undefined : readCode(typed);
}

const markPattern = new RegExp(`${printed.code}:?([0-9A-Za-z-]+)/(\\d{1,4})$`);

function textsOf({ cells }: RawTab): string[] {
  return cells.flatMap(({ content }) => (content.kind === "text" ? content.text : []));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const refused = (words: Words): FoundTab => ({ kind: "refused", words });

const otherBook: Words = {
  ja: "帳票番号が違うため、このタブは取り込みません。別の表から写したタブは、その表のファイルで送ってください。",
  en: "This tab carries the number of another workbook and is not taken. Send it in the file that it belongs to.",
};

const twoSheets: Words = {
  ja: "どのシートのタブか決められません（帳票番号、見出し、隠しキーが別々のシートを指しています）。配布した表に書き写して、もう一度送ってください。",
  en: "It cannot be told which sheet this tab is: its number, title and hidden key name different ones. Copy the values into the workbook that was handed out and send it again.",
};
