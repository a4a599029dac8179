import type { ReactNode } from "react";
import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SheetPage } from "./presentSheetPage.ts";

/** Plan: place in the plan, purpose, programmes. */
export function SheetBasics({
  page,
  words,
}: {
  readonly page: SheetPage;
  readonly words: Dictionary["sheet"];
}) {
  const { dataLang } = useShell();
  return (
    <Section id="plan" title={words.plan}>
      <dl className="grid gap-y-4 md:grid-cols-[9rem_minmax(0,1fr)]">
        <Item term={words.basics}>
          {page.path.map(({ level, number, title }) => (
            <p key={level}>
              <span className="me-2 text-solid-gray-700">
                {level} {number}
              </span>
              <span lang={dataLang}>{title}</span>
            </p>
          ))}
          {page.page !== null && (
            <p>
              <span className="me-2 text-solid-gray-700">{words.page}</span>
              {page.page}
            </p>
          )}
        </Item>
        <Item term={words.purpose}>
          <p lang={dataLang}>{page.purpose}</p>
        </Item>
        <Item term={words.programmes}>
          <ul lang={dataLang}>
            {page.programmes.map(({ name, departments, marks }) => (
              <li key={name} className="flex flex-wrap gap-x-4">
                <span>{name}</span>
                <span className="text-solid-gray-700">{departments.join("・")}</span>
                {marks.map((mark) => (
                  <span key={mark}>{mark}</span>
                ))}
              </li>
            ))}
          </ul>
        </Item>
      </dl>
    </Section>
  );
}

function Item({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
