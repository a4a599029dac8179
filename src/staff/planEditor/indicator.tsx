import { useActionData, useLoaderData } from "react-router";
import { UserError } from "../../core/userError.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { editAction } from "./editAction.ts";
import { EditForm } from "./EditForm.tsx";
import { EditorPage } from "./EditorPage.tsx";
import { LineField } from "./fields.tsx";
import { IndicatorFields } from "./IndicatorFields.tsx";
import { loadEditor } from "./loadEditor.ts";
import { presentIndicator } from "./presentIndicator.ts";
import { SeriesFields } from "./SeriesFields.tsx";
import type { Unit } from "./unit.ts";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { view, frame } = await loadEditor(staff);
  const { indicatorForm } = wordsOf(staff.locale, "indicatorForm");
  const page = presentIndicator(view, textParam(staff, "planIndicatorId"), staff.locale, indicatorForm);
  if (!page) {
    throw new UserError("not-found", {
      ja: "この指標は、もうこの版にありません。体系から選び直してください。",
      en: "This indicator is no longer in this version. Choose from the tree again.",
    });
  }
  const at = staff.url.searchParams.get("at");
  const home = page.placements.find(({ nodeId }) => nodeId === at) ?? page.placements[0];
  return { frame, page, words: indicatorForm, home: home ? { id: home.nodeId, title: home.at } : null };
});

// After a refusal too: it may come from a state that has changed.
export const shouldRevalidate = () => true;

export const action = editAction();

/** An indicator as this version adopts it: what it means, how it is judged, its baselines and targets. */
export default function Indicator() {
  const { frame, page, words, home } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang } = useShell();
  const base = `/plans/${frame.planId}/versions/${frame.versionId}/edit`;
  const here = `${base}/indicators/${page.id}`;
  const closed = frame.closed !== null;
  const way = [
    { text: frame.words.tree, href: base },
    ...(home ? [{ text: home.title, href: `${base}/nodes/${home.id}`, lang: dataLang }] : []),
  ];
  return (
    <EditorPage frame={frame} title={page.name} answer={answer} way={way}>
      <fieldset disabled={closed} className="min-w-0 max-w-5xl" key={page.id}>
        <legend className="sr-only">{page.name}</legend>
        <SeriesFields page={page} words={words} here={here} closed={closed} />
        <div className="mt-12">
          <IndicatorFields page={page} words={words} />
        </div>
        <div className="mt-12">
          <Section id="placements" title={words.placements}>
            <EditForm label={words.placements}>
              <ul className="grid gap-3">
                {page.placements.map(({ id, nodeId, at, printedName, isRepeat }) => (
                  <li key={id} className="grid items-end gap-x-4 md:grid-cols-2">
                    <LineField
                      name={`placement.${id}`}
                      unit={{ on: "placement", id, field: "printedName", before: printedName } satisfies Unit}
                      label={words.printedName}
                      value={printedName}
                    />
                    <p className="py-2">
                      <a href={`/staff${base}/nodes/${nodeId}`} lang={dataLang} className="link-plain">
                        {at}
                      </a>
                      {isRepeat && ` （${frame.words.repeat}）`}
                    </p>
                  </li>
                ))}
              </ul>
            </EditForm>
          </Section>
        </div>
      </fieldset>
    </EditorPage>
  );
}
