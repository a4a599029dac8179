import { ButtonLink } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionsAboutText } from "./loadOpinionsAbout.ts";
import { StandingTag } from "./StandingTag.tsx";

/** What was said about the thing of this page, in all years, with a way to say more. */
export function OpinionsAbout({
  opinions: { words: m, items, form, mayGive },
}: {
  readonly opinions: OpinionsAboutText;
}) {
  const { dataLang } = useShell();
  if (items.length === 0 && !mayGive) return null;
  return (
    <Section
      id="opinions"
      title={m.aboutThis}
      aside={
        mayGive && (
          <ButtonLink size="small" href={form}>
            {m.giveHere}
          </ButtonLink>
        )
      }
    >
      {items.length === 0 && <p>{m.noneHere}</p>}
      <ul>
        {items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-baseline gap-x-4 border-t border-solid-gray-300 py-2 first:border-t-0"
          >
            <a href={`/staff${item.href}`} className="link-plain whitespace-nowrap">
              {item.year} {item.title}
            </a>
            <span lang={dataLang} className="min-w-0 grow basis-80">
              {item.text.length > 80 ? `${item.text.slice(0, 80)}…` : item.text}
            </span>
            <StandingTag standing={item.standing} word={item.standingWord} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
