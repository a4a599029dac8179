import { Disclosure } from "../ui/Disclosure.tsx";
import type { WrittenPage } from "../present/written.ts";
import { useShell } from "../useShell.ts";

/** What a department wrote and chose: its analysis with all that belongs to it on the left, what comes next on the
 * right. */
export function Written({ written, none }: { readonly written: WrittenPage; readonly none: string }) {
  return (
    <div className="grid gap-x-12 gap-y-4 md:grid-cols-2">
      {[written.left, written.right].map((texts, side) => (
        <dl key={side} className="min-w-0">
          {texts.map((text) => (
            <Answer key={text.name} text={text} none={none} />
          ))}
        </dl>
      ))}
    </div>
  );
}

function Answer({
  text: { name, choice, text, promised },
  none,
}: {
  readonly text: WrittenPage["left"][number];
  readonly none: string;
}) {
  const { dataLang, langOf } = useShell();
  return (
    <>
      <dt className="mt-3 text-solid-gray-700 first:mt-0">{name}</dt>
      {choice && (
        <dd className="font-bold" lang={langOf(choice)}>
          {choice}
        </dd>
      )}
      {text ? (
        <dd lang={dataLang} className="leading-170 whitespace-pre-line">
          {text}
        </dd>
      ) : (
        !choice && <dd className="text-solid-gray-700">{none}</dd>
      )}
      {promised && (
        <dd>
          <Disclosure summary={promised.label}>
            <blockquote lang={dataLang} className="quote-rule whitespace-pre-line">
              {promised.text}
            </blockquote>
          </Disclosure>
        </dd>
      )}
    </>
  );
}
