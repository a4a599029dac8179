import { randomUUID } from "node:crypto";
import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { inquiryProblems, typedInquiry } from "../../core/inquiry/fillInquiry.ts";
import { UserError } from "../../core/userError.ts";
import { previewTemplate } from "../../usecases/inquiry/previewTemplate.ts";
import { removeTemplate } from "../../usecases/inquiry/removeTemplate.ts";
import { saveTemplate } from "../../usecases/inquiry/saveTemplate.ts";
import { viewReviewSettings } from "../../usecases/phases/viewReviewSettings.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { textsOf } from "../phases/phaseForm.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { InquiryFields } from "./InquiryFields.tsx";
import { LetterSheet } from "./LetterSheet.tsx";

export const loader = staffLoader(["editReviewSettings"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const id = textParam(staff, "templateId");
  const { templates } = await viewReviewSettings(context, actor);
  const [first] = templates;
  const isNew = id === "new";
  const template = isNew
    ? first && { ...first, id: randomUUID(), name: "", version: 0 }
    : templates.find((one) => one.id === id);
  if (!template)
    throw new UserError("not-found", {
      ja: "このひな形はありません。検証の進め方の一覧から選んでください。",
      en: "There is no such template. Choose one from the settings.",
    });
  const words = wordsOf(locale, "inquiry", "reviewSettings");
  return {
    words: words.inquiry,
    settingsTitle: words.reviewSettings.title,
    isNew,
    template,
    isSaved: url.searchParams.has("saved"),
    letter: (await previewTemplate(context, actor, template)) ?? null,
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["editReviewSettings"], async (staff, form) => {
  const { context, actor, locale } = staff;
  const typed = textsOf(form);
  const { intent, id = "" } = typed;
  if (intent === "remove") {
    await removeTemplate(context, actor, id);
    return redirect("/review-settings?saved=templates#templates");
  }
  if (intent === "preview") {
    const text = typedInquiry(typed);
    const problems = Object.entries(inquiryProblems(text)).map(([name, words]) => [name, words[locale]]);
    const letter = (await previewTemplate(context, actor, text)) ?? null;
    return {
      preview: { letter, values: typed, fields: Object.fromEntries(problems) as Record<string, string> },
    };
  }
  await saveTemplate(context, actor, { id, version: Number(typed["version"]), typed });
  return redirect(`/review-settings/templates/${encodeURIComponent(id)}?saved=yes`);
});

/** One template of inquiries, and the letter that it makes. */
export default function TemplatePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { words: shellWords } = useShell();
  const { words, template, isNew } = page;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const preview = answer && "preview" in answer ? answer.preview : null;
  const back = refusal ?? preview;
  const letter = preview ? preview.letter : page.letter;
  const title = isNew ? words.newTemplate : `${words.templateTitle} ${template.name}`;
  const isClash = refusal !== null && !isNew && Number(refusal.values["version"]) !== template.version;
  return (
    <Page
      title={title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: page.settingsTitle, href: "/review-settings" },
            { text: isNew ? words.newTemplate : template.name },
          ]}
        />
      }
    >
      {page.isSaved && !back && <Banner tone="success" title={words.saved} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {isClash && (
        <Banner tone="warning" title={words.now}>
          <p className="mt-2 font-bold">{template.subject}</p>
          <p className="whitespace-pre-wrap">{template.body}</p>
        </Banner>
      )}
      <Form key={`${template.version} ${back === null}`} method="post" noValidate className="grid gap-6">
        <input type="hidden" name="id" value={(isNew && back?.values["id"]) || template.id} />
        <input type="hidden" name="version" value={template.version} />
        <Field
          id="name"
          name="name"
          label={words.name}
          defaultValue={back?.values["name"] ?? template.name}
          problem={back?.fields["name"]}
        />
        <InquiryFields text={template} typed={back?.values} problems={back?.fields ?? {}} words={words} />
        <div className="flex flex-wrap gap-4">
          <Button name="intent" value="save" pending={pending}>
            {words.save}
          </Button>
          <Button kind="secondary" name="intent" value="preview" pending={pending}>
            {words.preview}
          </Button>
        </div>
      </Form>
      <Section
        id="preview"
        title={letter ? fill(words.previewTitle, { department: letter.department }) : words.preview}
      >
        {letter ? <LetterSheet letter={letter} undated={words.undated} /> : <p>{words.previewNone}</p>}
      </Section>
      {!isNew && (
        <Form method="post" className="mt-10 flex flex-wrap items-center gap-4">
          <input type="hidden" name="id" value={template.id} />
          <Button kind="danger" size="small" name="intent" value="remove" pending={pending}>
            {words.remove}
          </Button>
          <p className="text-solid-gray-700">{words.removeLead}</p>
        </Form>
      )}
    </Page>
  );
}
