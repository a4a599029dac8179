import type { DifferenceKind } from "../../core/workbook/difference.ts";
import type { Dictionary } from "../messages/dictionary.ts";

/** How many fields change, clash and so on, and what that means. */
export function Counts({
  counts,
  words,
}: {
  readonly counts: readonly { readonly kind: DifferenceKind | "unchanged"; readonly n: number }[];
  readonly words: Dictionary["upload"];
}) {
  return (
    <dl
      aria-label={words.counts}
      className="my-6 grid gap-x-6 gap-y-2 border-y border-solid-gray-420 py-4 sm:grid-cols-[9rem_4rem_minmax(0,1fr)]"
    >
      {counts
        .filter(({ kind, n }) => n > 0 || kind === "change" || kind === "unchanged")
        .map(({ kind, n }) => (
          <div key={kind} className="contents">
            <dt className="font-bold">{words[kind]}</dt>
            <dd className="text-std-20B-150">{n}</dd>
            <dd className="mb-2 text-solid-gray-800 sm:mb-0">
              {kind === "unchanged" ? "" : words[`${kind}Help`]}
            </dd>
          </div>
        ))}
    </dl>
  );
}
