import { Link } from "react-router";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import type { PhasesPage } from "./phases.tsx";

/** Who changed which phases when; the record of changes has them before and after. */
export function PhaseHistory({ page }: { readonly page: PhasesPage }) {
  const words = page.words.phases;
  return (
    <div className="mt-10">
      <Disclosure summary={words.history}>
        <ul className="list-disc ps-6">
          {page.history.map(({ time, by, names }, at) => (
            <li key={at}>
              {fill(words.historyLine, {
                time,
                by,
                names: names.length > 0 ? names.join("、") : words.order,
              })}
            </li>
          ))}
        </ul>
        <p className="mt-2">
          <Link to={`/audit?subject=${encodeURIComponent(`review ${page.reviewId}`)}`} className="link-plain">
            {words.fullHistory}
          </Link>
        </p>
      </Disclosure>
    </div>
  );
}
