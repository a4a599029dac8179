import { redirect, useActionData, useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { correctUnit } from "../../usecases/organisation/correctUnit.ts";
import { viewUnit } from "../../usecases/organisation/viewUnit.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { changeLine } from "./changeText.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { CorrectForm } from "./CorrectForm.tsx";
import { presentOwned } from "./presentOwned.ts";

export const loader = staffLoader(["viewOrganisation"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "organisation", "reorganise", "states");
  const view = await viewUnit(context, actor, textParam(staff, "unitId"));
  const { unit } = view;
  return {
    words: words.organisation,
    ...unit,
    version: view.version,
    days:
      formatDate(unit.validFrom, locale) +
      (unit.validTo === null ? "〜" : `〜${formatDate(unit.validTo, locale)}`),
    parentName: view.parentName,
    isOpen: unit.validTo === null,
    owned: presentOwned(view.owned, locale, words),
    changes: view.changes.map((line) => changeLine(line, locale, words.organisation)),
    others: view.others.map(({ id, name }) => ({ value: id, label: name })),
    mayEdit: view.mayEdit,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editOrganisation"], async (staff, form) => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  await correctUnit(staff.context, staff.actor, {
    unitId: textParam(staff, "unitId"),
    name: text("name"),
    shortName: text("shortName"),
    parentId: text("parentId") || null,
    position: /^\d{1,4}$/.test(text("position")) ? Number(text("position")) : -1,
    version: Number(text("version")),
  });
  return redirect("/organisation?done=corrected");
});

/** One department: what it owns, what became of it, corrections. */
export default function Unit() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const { words, id, name, shortName, owned, changes, mayEdit, isOpen } = page;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={`${name} – ${words.title}`}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.title, href: "/organisation" },
            { text: name, lang: dataLang },
          ]}
        />
      }
      heading={<span lang={dataLang}>{name}</span>}
      over={
        <p>
          <span lang={dataLang}>{[page.parentName, shortName].filter(Boolean).join("・")}</span>
          <span className="ms-4">{page.days}</span>
        </p>
      }
      aside={
        mayEdit && isOpen ? (
          <>
            {(["rename", "split", "abolish"] as const).map((kind) => (
              <ButtonLink
                key={kind}
                href={`/staff/organisation/reorganise/${kind}?unit=${encodeURIComponent(id)}`}
              >
                {words[`kind_${kind}`]}
              </ButtonLink>
            ))}
          </>
        ) : undefined
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <Section id="owned" title={words.owned}>
        {owned.length === 0 && <p>{words.ownsNothing}</p>}
        <ul>
          {owned.map(({ title, items }) => (
            <li key={title} className="py-1">
              <Disclosure summary={fill("{title}（{n}）", { title, n: items.length })}>
                <ul className="list-disc ps-8" lang={dataLang}>
                  {items.map(({ key, text, note }) => (
                    <li key={key}>
                      {text}
                      {note && <span className="ms-3 text-solid-gray-700">{note}</span>}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </li>
          ))}
        </ul>
      </Section>
      {changes.length > 0 && (
        <Section id="changes" title={words.changesOfUnit}>
          <ChangeTable caption={words.changesOfUnit} changes={changes} words={words} />
        </Section>
      )}
      {mayEdit && <CorrectForm unit={page} refusal={refusal} words={words} />}
    </Page>
  );
}
