import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import type { OpinionPage } from "./presentOpinionPage.ts";

/** Who did what with the opinion, the newest first. */
export function OpinionHistory({
  page,
  words: m,
}: {
  readonly page: OpinionPage;
  readonly words: Dictionary["opinionPage"];
}) {
  return (
    <Section id="history" title={m.history}>
      <ul>
        {page.history.map(({ id, at, by, what, reason }) => (
          <li
            key={id}
            className="flex flex-wrap gap-x-6 border-t border-solid-gray-300 py-1 first:border-t-0"
          >
            <span className="min-w-32 tabular-nums">{at}</span>
            <span className="min-w-40">{what}</span>
            <span>{by}</span>
            {reason && <span>「{reason}」</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
