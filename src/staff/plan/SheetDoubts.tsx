import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SheetPage } from "./presentSheetPage.ts";

/** Where the source was unclear, what was chosen and why. */
export function SheetDoubts({
  doubts,
  words,
}: {
  readonly doubts: SheetPage["doubts"];
  readonly words: Dictionary["sheet"];
}) {
  const { dataLang } = useShell();
  if (doubts.length === 0) return null;
  return (
    <Section id="doubts" title={words.doubts}>
      <p className="mb-3">{words.doubtsLead}</p>
      <ul>
        {doubts.map(({ id, indicatorName, chosen, alternatives, reason, confidence }) => (
          <li key={id} className="border-t border-solid-gray-300 py-3 first:border-t-0 first:pt-0">
            <h3 className="font-bold">
              {indicatorName ? <span lang={dataLang}>{indicatorName}</span> : words.wholeSheet}
            </h3>
            <dl className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <dt className="text-solid-gray-700">{words.chosen}</dt>
              <dd lang={dataLang}>{chosen}</dd>
              {alternatives.length > 0 && (
                <>
                  <dt className="text-solid-gray-700">{words.alternatives}</dt>
                  <dd lang={dataLang}>{alternatives.join("／")}</dd>
                </>
              )}
              <dt className="text-solid-gray-700">{words.reason}</dt>
              <dd lang={dataLang}>{reason}</dd>
              <dt className="text-solid-gray-700">{words.confidence}</dt>
              <dd>{confidence}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  );
}
