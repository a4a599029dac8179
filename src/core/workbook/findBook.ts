import { ownerLine, plainWords, printed } from "./bookWords.ts";
import { codesIn } from "./findTab.ts";
import type { RawBook } from "./rawBook.ts";

/** Which workbook a file says it is. `owner`: its number is gone, but a line names its department. */
export type BookClaim =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "mixed" }
  | { readonly kind: "owner"; readonly orgUnitId: string }
  | { readonly kind: "unknown"; readonly municipality: string | null };

/** Reads out of a file which workbook it is.
 * @param owners the departments of the review, with what their workbooks print of them */
export function findBook(
  { tabs }: RawBook,
  owners: readonly (Parameters<typeof ownerLine>[0] & { readonly orgUnitId: string })[],
): BookClaim {
  const codes = codesIn(tabs);
  const [code] = codes;
  if (codes.length > 1) return { kind: "mixed" };
  if (code !== undefined) return { kind: "code", code };
  const texts = new Set(
    tabs.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === "text" ? plainWords(content.text) : [])),
    ),
  );
  const named = owners.filter((owner) => texts.has(plainWords(ownerLine(owner))));
  const [owner] = named;
  if (named.length > 1) return { kind: "mixed" };
  return owner
    ? { kind: "owner", orgUnitId: owner.orgUnitId }
    : { kind: "unknown", municipality: municipalityIn({ tabs }) };
}

/** What stands beside 団体名: it tells whose workbook it is when it is not ours. */
export function municipalityIn({ tabs }: RawBook): string | null {
  for (const { cells } of tabs) {
    const at = cells.findIndex(
      ({ content }) => content.kind === "text" && plainWords(content.text) === printed.municipality,
    );
    const [label, beside] = at < 0 ? [] : [cells[at], cells[at + 1]];
    if (!label || beside?.row !== label.row || beside.content.kind !== "text") continue;
    const name = beside.content.text.trim();
    // Elsewhere the same words head a column.
    if (/[都道府県市区町村]$/.test(name)) return name;
  }
  return null;
}
