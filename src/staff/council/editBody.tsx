import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { saveBody } from "../../usecases/council/saveBody.ts";
import { viewBody } from "../../usecases/council/viewBody.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { BodyFields } from "./BodyFields.tsx";
import { anyRefusal, fieldsOf, typedOf, versionOf } from "./formFields.ts";

export const loader = staffLoader(["manageCouncil"], async (staff) => ({
  words: wordsOf(staff.locale, "council").council,
  body: (await viewBody(staff.context, staff.actor, textParam(staff, "bodyId"))).body,
}));

// After a clash too: the form goes on from what is kept now.
export const shouldRevalidate = () => true;

export const action = staffAction(["manageCouncil"], async (staff, form) => {
  const bodyId = textParam(staff, "bodyId");
  await saveBody(staff.context, staff.actor, { bodyId, version: versionOf(form), typed: typedOf(form) });
  return redirect(`/council/${bodyId}?done=saved`);
});

/** The form of a council: name, what it was set up by, from when to when. */
export default function EditBody() {
  const { words, body } = useLoaderData<typeof loader>();
  const refusal = anyRefusal(useActionData<typeof action>());
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const { id, position: _, version, ...kept } = body;
  const items = [
    { text: words.title, href: "/council" },
    { text: body.name, href: `/council/${id}`, lang: dataLang },
    { text: words.edit },
  ];
  return (
    <Page title={words.edit} way={<Breadcrumb label={shellWords.shell.breadcrumb} items={items} />}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="version" value={version} />
        <BodyFields words={words} field={fieldsOf(refusal, kept)} />
        <div>
          <Button pending={pending}>{words.save}</Button>
        </div>
      </Form>
    </Page>
  );
}
