import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SheetPage } from "./presentSheetPage.ts";

interface Shown {
  readonly doubts: SheetPage["doubts"];
  readonly words: Dictionary["sheet"];
}

/** Where the source was unclear, what was chosen and why; what concerns the whole plan is folded away. */
export function SheetDoubts({ doubts, words }: Shown) {
  const ofSheet = doubts.filter(({ isOfPlan }) => !isOfPlan);
  const ofPlan = doubts.filter(({ isOfPlan }) => isOfPlan);
  if (doubts.length === 0) return null;
  return (
    <Section id="doubts" title={words.doubts}>
      <p className="mb-3">{words.doubtsLead}</p>
      <DoubtList doubts={ofSheet} words={words} />
      {ofPlan.length > 0 && (
        <Disclosure summary={fill(words.planDoubts, { n: ofPlan.length })}>
          <DoubtList doubts={ofPlan} words={words} />
        </Disclosure>
      )}
    </Section>
  );
}

function DoubtList({ doubts, words }: Shown) {
  const { dataLang } = useShell();
  return (
    <ul>
      {doubts.map(({ id, isOfPlan, indicatorName, chosen, alternatives, reason, confidence }) => (
        <li key={id} className="border-t border-solid-gray-300 py-3 first:border-t-0 first:pt-0">
          {!isOfPlan && (
            <h3 className="font-bold">
              {indicatorName ? <span lang={dataLang}>{indicatorName}</span> : words.wholeSheet}
            </h3>
          )}
          <dl className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
            {chosen !== "" && (
              <>
                <dt className="text-solid-gray-700">{words.chosen}</dt>
                <dd lang={dataLang}>{chosen}</dd>
              </>
            )}
            {alternatives.length > 0 && (
              <>
                <dt className="text-solid-gray-700">{words.alternatives}</dt>
                <dd lang={dataLang}>{alternatives.join("／")}</dd>
              </>
            )}
            <dt className="text-solid-gray-700">{words.reason}</dt>
            <dd lang={dataLang}>{reason}</dd>
            {confidence !== "" && (
              <>
                <dt className="text-solid-gray-700">{words.confidence}</dt>
                <dd>{confidence}</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
