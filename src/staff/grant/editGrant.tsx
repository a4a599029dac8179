import { useActionData, useLoaderData } from "react-router";
import { viewGrantForm } from "../../usecases/grant/grantForm.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { saveForm } from "./formAction.ts";
import { GrantForm } from "./GrantForm.tsx";

export const loader = staffLoader(["editGrants"], async (staff) => ({
  words: wordsOf(staff.locale, "grants").grants,
  view: await viewGrantForm(staff.context, staff.actor, { id: textParam(staff, "grantId") }),
}));

// Also after a refusal: the version that counts now goes with the form.
export const shouldRevalidate = () => true;

export const action = staffAction(["editGrants"], (staff, form) =>
  saveForm(staff, form, textParam(staff, "grantId")),
);

export default function EditGrant() {
  const { words, view } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return <GrantForm view={view} words={words} refusal={refusal} title={words.edit} />;
}
