import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { BandChip } from "../ui/BandChip.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { presentCounts } from "./presentTree.ts";

/** How many indicators have which grade, what the grades mean, and the sheets to print. */
export function PlanCounts({
  counts: { total, counts },
  base,
  words,
  mayPrint,
}: {
  readonly counts: ReturnType<typeof presentCounts>;
  readonly base: string;
  readonly words: Dictionary["plan"];
  readonly mayPrint: boolean;
}) {
  return (
    <div className="my-8">
      <h2 className="font-bold">{fill(words.count, { n: total })}</h2>
      <ul className="mt-1 flex flex-wrap gap-x-8 gap-y-1 text-std-18N-160">
        {counts.map(({ band, count }) => (
          <li key={band.symbol}>
            <BandChip {...band} count={count} />
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-x-10 gap-y-1">
        <Disclosure summary={words.legend}>
          <dl className="grid gap-y-1">
            {counts.map(({ band, rule }) => (
              <div key={band.symbol} className="flex flex-wrap gap-x-4">
                <dt className="min-w-36">
                  <BandChip {...band} />
                </dt>
                <dd>{rule}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
        {mayPrint && (
          <p className="flex flex-wrap gap-x-6 print:hidden">
            <a className="link-plain py-0.5" href={`${base}/print/all/pdf`}>
              {words.printPdf}
            </a>
            <a className="link-plain py-0.5" href={`${base}/print/all/xlsx`}>
              {words.printXlsx}
            </a>
          </p>
        )}
      </div>
    </div>
  );
}
