import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { listPictures } from "../../usecases/picture/listPictures.ts";
import { uploadPicture } from "../../usecases/picture/uploadPicture.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { FileField } from "./FileField.tsx";
import { PictureItem } from "./PictureItem.tsx";
import { presentPicture } from "./presentPicture.ts";
import { typedWords } from "./typedWords.ts";
import { WordsFields } from "./WordsFields.tsx";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "pictures", "plans");
  const { plan, pictures } = await listPictures(context, actor, { planId: textParam(staff, "planId") });
  const done = url.searchParams.get("done");
  return {
    words,
    plan,
    done: done === "uploaded" || done === "removed" ? (done as "uploaded" | "removed") : null,
    pictures: pictures.map((picture) =>
      presentPicture(picture, { locale, now: context.now(), words: words.pictures }),
    ),
  };
});

export const action = staffAction(["editPlan"], async (staff, form) => {
  const file = form.get("file");
  await uploadPicture(staff.context, staff.actor, {
    bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    typed: typedWords(form),
  });
  return redirect(`/plans/${textParam(staff, "planId")}/pictures?done=uploaded`);
});

/** The pictures of the city, and the form that adds one. */
export default function Pictures() {
  const { words: all, plan, pictures, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.pictures;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const base = `/staff/plans/${plan.id}/pictures`;
  return (
    <Page
      title={`${words.title} ${plan.title}`}
      heading={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: all.plans.title, href: "/plans" },
            { text: plan.title, href: `/plans/${plan.id}`, lang: dataLang },
            { text: words.title },
          ]}
        />
      }
      over={<p lang={dataLang}>{plan.title}</p>}
      aside={<ButtonLink href={`/staff/plans/${plan.id}/versions`}>{words.toVersions}</ButtonLink>}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {done && !refusal && <Banner tone="success" title={words[done]} announce />}
      <p className="-mt-2 mb-8 max-w-4xl">{words.lead}</p>
      <Section id="add" title={words.add}>
        {/* The picture and its words go together, also without a script. */}
        <Form key={pictures.length} method="post" encType="multipart/form-data" className="grid gap-5">
          <FileField words={words} problem={refusal?.fields["file"]} />
          <WordsFields words={words} kept={null} refusal={refusal} />
          <div>
            <Button pending={pending}>{words.upload}</Button>
          </div>
        </Form>
      </Section>
      <Section id="list" title={words.list}>
        {pictures.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneHelp}</p>
          </EmptyState>
        ) : (
          <ul className="border-b border-solid-gray-420">
            {pictures.map((picture) => (
              <PictureItem key={picture.id} picture={picture} words={words} base={base} />
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
