import type { ReactNode } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionText } from "./presentOpinion.ts";
import { ShownBox } from "./ShownBox.tsx";

/** What was said, by whom, about what, with the figures that were shown. */
export function OpinionFacts({
  item,
  words: m,
}: {
  readonly item: OpinionText;
  readonly words: Dictionary["opinionPage"];
}) {
  const { dataLang } = useShell();
  return (
    <Section id="said" title={item.kind}>
      <p lang={dataLang} className="max-w-4xl text-std-18N-170 whitespace-pre-line">
        {item.text}
      </p>
      <p className="mt-2 text-solid-gray-700">
        <Parts parts={[item.who, item.speaker, item.meeting]} lang={dataLang} />
        {item.givenOn}
      </p>
      <p className="text-[0.875rem] text-solid-gray-700">
        {item.speaker === null ? m.whoHidden : `${m.enteredBy}: ${item.enteredBy}`}
      </p>
      <p className="mt-3">
        <a href={item.subject} className="link-plain" lang={dataLang}>
          {item.about}
        </a>
      </p>
      <ShownBox item={item} words={m} />
    </Section>
  );
}

function Parts({
  parts,
  lang,
}: {
  readonly parts: readonly (string | null)[];
  readonly lang: string | undefined;
}) {
  const shown: ReactNode[] = parts.filter(Boolean).map((part) => (
    <span key={part} lang={lang} className="me-4">
      {part}
    </span>
  ));
  return <>{shown}</>;
}
