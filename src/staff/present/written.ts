import type { SheetDocument } from "../../core/publication/documents.ts";
import type { PublishedAnswer } from "../../core/publication/evaluationDocument.ts";
import type { Locale } from "../../core/text/words.ts";

interface WrittenText {
  readonly name: string;
  readonly choice: string | null;
  readonly text: string;
  readonly promised: { readonly label: string; readonly text: string } | null;
}

/** What a department wrote and chose, in two columns, in the words of a page. */
export function presentWritten(
  check: Omit<SheetDocument["checks"][number], "figures">,
  locale: Locale,
  words: { readonly analysis: string; readonly nextSteps: string; readonly promised: string },
) {
  const { department, analysis, nextSteps, names, answers = [] } = check;
  const plain = (name: string, text: string): WrittenText => ({ name, choice: null, text, promised: null });
  const answer = ({ name, choice, text, promised }: PublishedAnswer): WrittenText => ({
    name: name[locale],
    choice: choice?.[locale] ?? null,
    text: text ?? "",
    promised: promised === undefined ? null : { label: words.promised, text: promised },
  });
  const isLeft = ({ part }: PublishedAnswer) => part === "causes" || part === "issues";
  return {
    department,
    left: [plain(names?.analysis[locale] ?? words.analysis, analysis), ...answers.filter(isLeft).map(answer)],
    right: [
      plain(names?.nextSteps[locale] ?? words.nextSteps, nextSteps),
      ...answers.filter((one) => !isLeft(one)).map(answer),
    ],
  };
}
export type WrittenPage = Pick<ReturnType<typeof presentWritten>, "left" | "right">;
