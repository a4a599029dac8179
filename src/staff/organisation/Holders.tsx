import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";

export interface HoldingLine {
  readonly userId: string;
  readonly name: string;
  readonly from: string;
  readonly days: string;
  readonly isNow: boolean;
  readonly isOver: boolean;
  readonly isDeputy: boolean;
}

/** Who held, holds and will hold a post, the newest first. */
export function Holders({
  holdings,
  words,
}: {
  readonly holdings: readonly HoldingLine[];
  readonly words: Dictionary["posts"];
}) {
  const { dataLang } = useShell();
  const own = holdings.filter(({ isDeputy }) => !isDeputy);
  return (
    <Section id="holders" title={words.history}>
      {own.length === 0 && <p>{words.nobody}</p>}
      <ul>
        {own.map(({ userId, name, from, days, isNow }) => (
          <li
            key={`${userId} ${from}`}
            className="flex flex-wrap items-center gap-x-6 border-t border-solid-gray-300 py-2 first:border-t-0"
          >
            <span className={isNow ? "font-bold" : ""} lang={dataLang}>
              {name}
            </span>
            <span>{days}</span>
            {isNow && <Tag look="active">{words.now}</Tag>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
