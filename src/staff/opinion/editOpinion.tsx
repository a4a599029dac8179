import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { editOpinion } from "../../usecases/opinions/editOpinion.ts";
import { subjectCode } from "../../usecases/opinions/subjectCode.ts";
import { viewOpinion } from "../../usecases/opinions/viewOpinion.ts";
import { viewOpinionForm } from "../../usecases/opinions/viewOpinionForm.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { OpinionFields } from "./OpinionFields.tsx";
import { presentForm } from "./presentForm.ts";
import { presentOpinion } from "./presentOpinion.ts";
import { ShownBox } from "./ShownBox.tsx";
import { typedOpinion } from "./typedOpinion.ts";

export const loader = staffLoader(["giveOpinion"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "opinions", "opinionForm", "opinionPage", "time");
  const { item, may } = await viewOpinion(context, actor, textParam(staff, "opinionId"));
  if (!may.edit) throw redirect(`/opinions/${item.id}`);
  const form = await viewOpinionForm(context, actor, { reviewId: item.reviewId, subject: "" });
  return {
    words: { opinions: words.opinions, opinionForm: words.opinionForm, opinionPage: words.opinionPage },
    form: presentForm(form, locale, words),
    item: presentOpinion(item, { locale, now: context.now(), words }),
    first: {
      kind: item.kind,
      text: item.text,
      meetingId: item.meetingId ?? "",
      source: item.source,
      place: item.place,
      memberId: item.memberId ?? "",
      speaker: item.speaker ?? "",
      role: item.role,
      showsRole: item.showsRole,
      givenOn: item.givenOn,
    },
    subject: subjectCode(item),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["giveOpinion"], async (staff, form) => {
  const opinionId = textParam(staff, "opinionId");
  await editOpinion(staff.context, staff.actor, {
    opinionId,
    version: Number(form.get("version")),
    typed: typedOpinion(form),
  });
  return redirect(`/opinions/${opinionId}?done=save`);
});

/** Puts an opinion right. What it is about and the figure that was shown stay. */
export default function EditOpinion() {
  const { words, form, item, first, subject } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const pending = useNavigation().state === "submitting";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const m = words.opinionForm;
  const typed = refusal?.values;
  return (
    <Page
      title={m.editTitle}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.opinions.title, href: "/opinions" },
            { text: item.title, href: item.href },
            { text: m.editTitle },
          ]}
        />
      }
      over={<p lang={dataLang}>{item.about}</p>}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {typed && typed["text"] !== item.text && (
        <blockquote className="my-4 border-s-4 border-solid-gray-420 ps-4">
          <p lang={dataLang} className="whitespace-pre-line">
            {item.text}
          </p>
        </blockquote>
      )}
      <ShownBox item={item} words={words.opinionPage} />
      <Form method="post" noValidate className="grid gap-6">
        <input type="hidden" name="version" value={item.version} />
        <input type="hidden" name="subject" value={subject} />
        <OpinionFields
          form={form}
          problems={refusal?.fields ?? {}}
          words={m}
          first={typed ? { ...first, ...typed, showsRole: "showsRole" in typed } : first}
        />
        <div className="flex flex-wrap gap-4">
          <Button pending={pending}>{m.save}</Button>
          <ButtonLink href={`/staff${item.href}`}>{m.cancel}</ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
