import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";

/** How many members each sector has, and what to do where one has none. */
export function SectorCounts({
  counts,
  missing,
  words,
}: {
  readonly counts: readonly { readonly sector: string; readonly count: number }[];
  readonly missing: readonly string[];
  readonly words: Dictionary["council"];
}) {
  return (
    <>
      <dl aria-label={words.sectors} className="mb-4 flex flex-wrap gap-x-8 gap-y-1">
        {counts.map(({ sector, count }) => (
          <div key={sector} className="flex items-baseline gap-2">
            <dt className={count === 0 ? "text-solid-gray-700" : ""}>{sector}</dt>
            <dd className="font-bold">{fill(words.peopleCount, { n: count })}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <Banner tone="info" title={fill(words.missing, { sectors: missing.join("、") })}>
          <p>{words.missingHelp}</p>
        </Banner>
      )}
    </>
  );
}
