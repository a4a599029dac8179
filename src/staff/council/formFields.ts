import type { Refusal } from "../guard.ts";

/** The texts of a form by name; files are none of our forms' business. */
export function typedOf(form: FormData): Record<string, string> & { kind: string } {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { kind: "", ...Object.fromEntries(texts) };
}

/** The version of a thing that the form was opened with. */
export const versionOf = (form: FormData): number => Number(form.get("version") ?? 0);

/** What every field of a form needs: what was typed before it was refused, else what is kept; and what is wrong.
 * @param prefix tells the ids of two forms of one page apart */
export function fieldsOf(
  refusal: Refusal | null,
  kept: Readonly<Record<string, string | number | null>> = {},
  prefix = "",
) {
  return (name: string) => ({
    id: prefix + name,
    name,
    defaultValue: refusal?.values[name] ?? String(kept[name] ?? ""),
    problem: refusal?.fields[name],
  });
}

/** The refusal of one form of a page that has several, told apart by their intent. */
export function refusalOf(answer: unknown, intent: string): Refusal | null {
  const refusal = anyRefusal(answer);
  return refusal && (refusal.values["intent"] ?? "") === intent ? refusal : null;
}

/** What was refused, whichever form it was. */
export function anyRefusal(answer: unknown): Refusal | null {
  return typeof answer === "object" && answer !== null && "refusal" in answer
    ? (answer.refusal as Refusal)
    : null;
}
