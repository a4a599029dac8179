import type { Words } from "../text/words.ts";
import { UserError } from "../userError.ts";
import { inquiryFields, placeholders, type InquiryText, type Placeholder } from "./inquiryText.ts";

// Full-width braces are what a Japanese keyboard types.
const marker = /(?:\{\{|｛｛)([^{}｛｝]*)(?:\}\}|｝｝)/g;
const loose = /\{\{|\}\}|｛｛|｝｝/;

/** Puts what they stand for in the place of all placeholders. Unknown ones stay, so that they are seen. */
export function fillInquiry(text: InquiryText, values: Readonly<Record<Placeholder, string>>): InquiryText {
  const fill = (template: string) =>
    template.replace(marker, (whole, name: string) =>
      isKnown(name.trim()) ? values[name.trim() as Placeholder] : whole,
    );
  return {
    addressee: fill(text.addressee),
    sender: fill(text.sender),
    subject: fill(text.subject),
    body: fill(text.body),
  };
}

const isKnown = (name: string) => (placeholders as readonly string[]).includes(name);

const longest = { addressee: 100, sender: 100, subject: 200, body: 5000 } as const;
const needed: readonly string[] = ["subject", "body"];

/** What is wrong with the texts of an inquiry, by field: unknown placeholders by their names, braces that do not pair,
 * what is missing or too long. Empty when all is well. */
export function inquiryProblems(text: InquiryText): Readonly<Record<string, Words>> {
  const problems: Record<string, Words> = {};
  for (const field of inquiryFields) {
    const problem = problemOf(text[field], longest[field], needed.includes(field));
    if (problem) problems[field] = problem;
  }
  return problems;
}

function problemOf(text: string, most: number, isNeeded: boolean): Words | undefined {
  if (isNeeded && text.trim() === "") return { ja: "入力してください。", en: "Type something here." };
  if ([...text].length > most)
    return { ja: `${most}文字以内で入力してください。`, en: `Type at most ${most} characters.` };
  const names = [...text.matchAll(marker)].map(([, name = ""]) => name.trim());
  const unknown = [...new Set(names.filter((name) => !isKnown(name)))].map((name) => `{{${name}}}`);
  if (unknown.length > 0)
    return {
      ja: `${unknown.join("、")}という差し込みはありません。使えるのは${placeholders.map((name) => `{{${name}}}`).join("、")}です。`,
      en: `There is no placeholder ${unknown.join(", ")}. Known ones: ${placeholders.map((name) => `{{${name}}}`).join(", ")}.`,
    };
  if (loose.test(text.replace(marker, "")))
    return {
      ja: "「{{」と「}}」が対になっていません。「{{宛先}}」のように書いてください。",
      en: "“{{” and “}}” do not pair. Write for example {{宛先}}.",
    };
  return undefined;
}

/** The texts of an inquiry as a form sent them, right or wrong. */
export function typedInquiry(typed: Readonly<Record<string, string>>): InquiryText {
  const line = (name: string) => (typed[name] ?? "").trim();
  return {
    addressee: line("addressee"),
    sender: line("sender"),
    subject: line("subject"),
    body: (typed["body"] ?? "").replace(/\r\n?/g, "\n").trimEnd(),
  };
}

/** Reads the texts of an inquiry out of a form. @throws UserError `bad-input` naming every wrong field */
export function readInquiry(typed: Readonly<Record<string, string>>): InquiryText {
  const text = typedInquiry(typed);
  const problems = inquiryProblems(text);
  const [first] = Object.values(problems);
  if (first) throw new UserError("bad-input", first, problems);
  return text;
}
