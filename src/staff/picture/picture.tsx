import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { listPictures } from "../../usecases/picture/listPictures.ts";
import { noSuchPicture } from "../../usecases/picture/refusals.ts";
import { removePicture } from "../../usecases/picture/removePicture.ts";
import { updatePicture } from "../../usecases/picture/updatePicture.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { PictureImage, UseList } from "./PictureItem.tsx";
import { presentPicture } from "./presentPicture.ts";
import { typedWords } from "./typedWords.ts";
import { WordsFields } from "./WordsFields.tsx";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "pictures", "plans");
  const { plan, pictures } = await listPictures(context, actor, { planId: textParam(staff, "planId") });
  const picture = pictures.find(({ id }) => id === staff.params["pictureId"]);
  if (!picture) throw noSuchPicture();
  return {
    words,
    plan,
    picture: presentPicture(picture, { locale, now: context.now(), words: words.pictures }),
    saved: url.searchParams.get("done") === "saved",
  };
});

// After a refusal too: the picture may have come into use meanwhile.
export const shouldRevalidate = () => true;

export const action = staffAction(["editPlan"], async (staff, form) => {
  const { context, actor } = staff;
  const id = textParam(staff, "pictureId");
  const pictures = `/plans/${textParam(staff, "planId")}/pictures`;
  if (form.get("intent") === "remove") {
    await removePicture(context, actor, id);
    return redirect(`${pictures}?done=removed`);
  }
  await updatePicture(context, actor, { id, typed: typedWords(form) });
  return redirect(`${pictures}/${id}?done=saved`);
});

/** The words beside one picture, and its removal. */
export default function Picture() {
  const { words: all, plan, picture, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.pictures;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={words.editTitle}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: all.plans.title, href: "/plans" },
            { text: plan.title, href: `/plans/${plan.id}`, lang: dataLang },
            { text: words.title, href: `/plans/${plan.id}/pictures` },
            { text: words.editTitle },
          ]}
        />
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {saved && !refusal && <Banner tone="success" title={words.saved} announce />}
      <div className="mb-8 grid gap-2">
        <PictureImage picture={picture} base={`/staff/plans/${plan.id}/pictures`} />
        <p className="flex flex-wrap gap-x-6 text-[0.875rem] text-solid-gray-700">
          <span>{picture.sizeText}</span>
          <span>{fill(words.at, { at: picture.uploaded })}</span>
        </p>
        <UseList uses={picture.uses} words={words} />
      </div>
      <Form method="post" className="grid gap-5">
        <WordsFields words={words} kept={picture} refusal={refusal} />
        <div>
          <Button pending={pending} name="intent" value="save">
            {words.save}
          </Button>
        </div>
      </Form>
      <Section id="remove" title={words.remove}>
        {picture.uses.length > 0 ? (
          <p>{words.inUse}</p>
        ) : (
          <Form method="post">
            <p className="mb-3">{words.removeLead}</p>
            <Button kind="danger" pending={pending} name="intent" value="remove">
              {words.remove}
            </Button>
          </Form>
        )}
      </Section>
    </Page>
  );
}
