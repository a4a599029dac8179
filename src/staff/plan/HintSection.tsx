import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { ShownHint } from "./presentHints.ts";

/** Figures and words that may not fit together, each with the cells it rests on and where they stand. Nothing waits
 * for it. Null hints: the person may not see them.
 * @param folded on a page about something else, the list opens on request */
export function HintSection({
  hints,
  words,
  folded = false,
}: {
  readonly hints: readonly ShownHint[] | null;
  readonly words: Dictionary["hints"];
  readonly folded?: boolean;
}) {
  if (hints === null || (hints.length === 0 && !folded)) return null;
  return (
    <Section id="hints" title={words.title}>
      {hints.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="mb-3">{words.lead}</p>
          {folded ? (
            <Disclosure summary={fill(words.count, { n: hints.length })}>
              <Hints hints={hints} words={words} />
            </Disclosure>
          ) : (
            <Hints hints={hints} words={words} />
          )}
        </>
      )}
    </Section>
  );
}

/** The hints themselves, each with its evidence. */
export function Hints({
  hints,
  words,
}: {
  readonly hints: readonly ShownHint[];
  readonly words: Dictionary["hints"];
}) {
  const { dataLang } = useShell();
  return (
    <ul>
      {hints.map(({ key, strength, strengthWord, message, evidence, indicators }) => (
        <li key={key} className="border-t border-solid-gray-300 py-3 first:border-t-0 first:pt-0">
          <p>
            <Tag look={strength === "contradiction" ? "warning" : "plain"}>{strengthWord}</Tag> {message}
          </p>
          <ul className="ms-6 mt-1 list-disc text-[0.875rem] break-words">
            {evidence.map((one) => (
              <li key={one.key}>
                {one.what} {one.year} <span lang={dataLang}>{one.label}</span>:{" "}
                <strong lang={dataLang}>{one.raw}</strong>
                {one.place !== "" && (
                  <>
                    {" "}
                    {one.href ? (
                      <a href={one.href} className="link-plain" lang={dataLang}>
                        {one.place}
                      </a>
                    ) : (
                      <span lang={dataLang}>{one.place}</span>
                    )}
                  </>
                )}
              </li>
            ))}
            {indicators.map(({ name, href }) => (
              <li key={href}>
                {words.indicator}:{" "}
                <a href={href} className="link-plain" lang={dataLang}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
