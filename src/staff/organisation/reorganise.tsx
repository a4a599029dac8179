import { data, redirect, useActionData, useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { aprilFirst } from "../../core/organisation/aprilFirst.ts";
import { reorganisationKinds, type ReorganisationKind } from "../../core/organisation/reorganisation.ts";
import { isUserError, UserError } from "../../core/userError.ts";
import { planReorganisation } from "../../usecases/organisation/planReorganisation.ts";
import { previewReorganisation } from "../../usecases/organisation/previewReorganisation.ts";
import { viewOrganisation } from "../../usecases/organisation/viewOrganisation.ts";
import { staffAction, staffLoader, textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { Preview } from "./Preview.tsx";
import { presentOwned } from "./presentOwned.ts";
import { readReorganisation } from "./readReorganisation.ts";
import { ReorganiseForm } from "./ReorganiseForm.tsx";

function kindOf(staff: Staff): ReorganisationKind {
  const found = reorganisationKinds.find((kind) => kind === textParam(staff, "kind"));
  if (found) return found;
  throw new UserError("not-found", {
    ja: "このページはありません。「組織」のページから選んでください。",
    en: "There is no such page. Choose from the page “Organisation”.",
  });
}

/** Departments that are there today, in the order of the tree. */
async function unitsNow({ context, actor }: Staff) {
  return (await viewOrganisation(context, actor, { day: null })).units.filter(
    ({ validTo }) => validTo === null,
  );
}

export const loader = staffLoader(["editOrganisation"], async (staff) => {
  const kind = kindOf(staff);
  const view = await viewOrganisation(staff.context, staff.actor, { day: null });
  const units = await unitsNow(staff);
  const chosen = units.find(({ id }) => id === staff.url.searchParams.get("unit"));
  return {
    words: wordsOf(staff.locale, "organisation", "reorganise"),
    kind,
    day: aprilFirst(view.today),
    units: units.map(({ id, name, depth }) => ({ value: id, label: "　".repeat(depth) + name })),
    chosen: chosen && {
      id: chosen.id,
      name: chosen.name,
      shortName: chosen.shortName,
      parentId: chosen.parentId,
    },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editOrganisation"], async (staff, form) => {
  const { context, actor, locale } = staff;
  const kind = kindOf(staff);
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === "string" && name !== "intent" ? [[name, value] as const] : [],
  );
  // Back to the form with everything that was typed.
  if (form.get("intent") === "edit") return { typed, refusal: null };
  const reorganisation = readReorganisation(kind, form, await unitsNow(staff));
  try {
    if (form.get("intent") === "apply") {
      const { applied } = await planReorganisation(context, actor, reorganisation);
      return redirect(`/organisation?done=${applied ? "applied" : "planned"}`);
    }
    const preview = await previewReorganisation(context, actor, reorganisation);
    const words = wordsOf(locale, "organisation", "reorganise", "states");
    return {
      typed,
      refusal: null,
      preview: {
        date: formatDate(reorganisation.day, locale),
        from: preview.from.map(({ name }) => name),
        to: preview.to,
        isDue: preview.isDue,
        groups: presentOwned(preview.owned, locale, words),
        assignments: reorganisation.assignments,
      },
    };
  } catch (error) {
    if (!isUserError(error)) throw error;
    const fields = Object.fromEntries(
      Object.entries(error.fields).map(([name, text]) => [name, text[locale]]),
    );
    // With every tick: a refusal of the guard keeps one value for each name.
    return data({ typed, refusal: { message: error.words[locale], fields } }, { status: error.status });
  }
});

/** The form of a change of departments, then what it would do, then it is done or kept as planned. */
export default function Reorganise() {
  const { words, kind, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const refusal = answer?.refusal ?? null;
  const title = words.organisation[`kind_${kind}`];
  const typed = answer && "typed" in answer ? answer.typed : [];
  return (
    <Page
      title={title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.organisation.title, href: "/organisation" }, { text: title }]}
        />
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {answer && "preview" in answer && answer.preview ? (
        <Preview kind={kind} preview={answer.preview} typed={typed} words={words} />
      ) : (
        <>
          <p className="mb-6 max-w-3xl">{words.organisation[`lead_${kind}`]}</p>
          <ReorganiseForm
            kind={kind}
            choices={choices}
            typed={typed}
            problems={refusal?.fields ?? {}}
            words={words}
          />
        </>
      )}
    </Page>
  );
}
