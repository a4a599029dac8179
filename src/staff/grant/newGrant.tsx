import { useActionData, useLoaderData } from "react-router";
import { viewGrantForm } from "../../usecases/grant/grantForm.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { saveForm } from "./formAction.ts";
import { GrantForm } from "./GrantForm.tsx";

export const loader = staffLoader(["editGrants"], async ({ context, actor, locale, url }) => ({
  words: wordsOf(locale, "grants").grants,
  view: await viewGrantForm(context, actor, {
    planId: url.searchParams.get("plan") ?? "",
    programmeId: url.searchParams.get("programme"),
  }),
}));

// The form keeps its number until it is saved, so that a double click makes one project.
export const shouldRevalidate = () => false;

export const action = staffAction(["editGrants"], (staff, form) =>
  saveForm(staff, form, String(form.get("id") ?? "")),
);

/** A new grant project, begun from a programme of the plan where one is named. */
export default function NewGrant() {
  const { words, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return <GrantForm view={view} words={words} refusal={refusal} title={words.make} />;
}
