import { randomUUID } from "node:crypto";
import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { giveOpinion } from "../../usecases/opinions/giveOpinion.ts";
import { viewOpinionForm } from "../../usecases/opinions/viewOpinionForm.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { OpinionFields } from "./OpinionFields.tsx";
import { presentForm } from "./presentForm.ts";
import { ShownBox } from "./ShownBox.tsx";
import { SubjectChoice } from "./SubjectChoice.tsx";
import { typedOpinion } from "./typedOpinion.ts";

export const loader = staffLoader(["giveOpinion"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "opinions", "opinionForm", "opinionPage");
  const view = await viewOpinionForm(context, actor, {
    reviewId: url.searchParams.get("review") ?? "",
    subject: url.searchParams.get("subject") ?? "",
    paper: url.searchParams.get("document") ?? "",
  });
  const given = url.searchParams.get("given");
  return {
    words,
    form: presentForm(view, locale, words),
    paper: view.paper,
    meeting: url.searchParams.get("meeting"),
    key: randomUUID(),
    given,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["giveOpinion"], async ({ context, actor }, form) => {
  const reviewId = String(form.get("review") ?? "");
  const typed = typedOpinion(form);
  const key = String(form.get("key") ?? "");
  const { number } = await giveOpinion(context, actor, { key, reviewId, typed });
  // The next opinion of the same meeting is nearly always about the same year.
  return redirect(`/opinions/new?review=${encodeURIComponent(reviewId)}&given=${number}`);
});

/** Enters an opinion: first what it is about, then, beside the figure, what is said. */
export default function NewOpinion() {
  const { words, form, paper, meeting, key, given } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: shellWords } = useShell();
  const pending = useNavigation().state === "submitting";
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const m = words.opinionForm;
  const typed = refusal?.values ?? {};
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.opinions.title, href: "/opinions" }, { text: m.title }]}
        />
      }
    >
      {given && !refusal && <Banner tone="success" title={fill(m.given, { n: given })} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <SubjectChoice key={`${form.review} ${form.subject}`} form={form} words={m} />
      {form.shown === null ? (
        <p>{m.first}</p>
      ) : (
        <Form method="post" noValidate className="grid gap-6 border-t-2 border-solid-gray-900 pt-4">
          <input type="hidden" name="key" value={typed["key"] ?? key} />
          <input type="hidden" name="review" value={form.review} />
          <input type="hidden" name="subject" value={form.subject} />
          <input type="hidden" name="paper" value={paper?.id ?? ""} />
          <input type="hidden" name="seen" value={form.shown.text} />
          <div>
            <h2 className="text-std-20B-150">{form.about}</h2>
            {form.shown.text === "" ? (
              <p>{m.noFigure}</p>
            ) : (
              <>
                <ShownBox item={{ shown: form.shown }} words={words.opinionPage} />
                <p className="text-[0.875rem] text-solid-gray-700">{m.shownHelp}</p>
              </>
            )}
          </div>
          <OpinionFields
            form={form}
            problems={refusal?.fields ?? {}}
            words={m}
            first={{
              kind: typed["kind"] ?? "opinion",
              text: typed["text"] ?? "",
              meetingId: typed["meetingId"] ?? paper?.meetingId ?? meeting ?? "",
              source: typed["source"] ?? "member",
              place: typed["place"] ?? "meeting",
              memberId: typed["memberId"] ?? "",
              speaker: typed["speaker"] ?? "",
              role: typed["role"] ?? "",
              showsRole: refusal === null || "showsRole" in typed,
              givenOn: typed["givenOn"] ?? form.today,
            }}
          />
          <div>
            <Button pending={pending}>{m.submit}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
