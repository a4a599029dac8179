import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { reminderTextLimit } from "../../usecases/notices/reminderText.ts";
import { saveNoticeSettings } from "../../usecases/notices/saveNoticeSettings.ts";
import { viewNoticeSettings } from "../../usecases/notices/viewNoticeSettings.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";

export const loader = staffLoader(["editReviewSettings"], async ({ context, actor, locale, url }) => {
  const { dueSoonDays, ...settings } = await viewNoticeSettings(context, actor);
  return {
    words: wordsOf(locale, "noticeSettings", "notices"),
    ...settings,
    days: dueSoonDays.join(", "),
    limit: reminderTextLimit,
    isSaved: url.searchParams.has("saved"),
  };
});

export const action = staffAction(["editReviewSettings"], async ({ context, actor }, form) => {
  const text = (name: string) => String(form.get(name) ?? "");
  await saveNoticeSettings(context, actor, {
    days: text("days"),
    reminderText: text("reminderText"),
    version: Number(text("version")),
  });
  return redirect("/notices/settings?saved");
});

/** On which days before a due date people are told, what a reminder says at first, and whether e-mails go out. */
export default function NoticeSettings() {
  const {
    words: all,
    days,
    reminderText,
    version,
    limit,
    mailFrom,
    hasLink,
    isSaved,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.noticeSettings;
  return (
    <Page
      title={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: all.notices.title, href: "/notices" }, { text: words.title }]}
        />
      }
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {isSaved && !refusal && <Banner tone="success" title={words.saved} announce />}
      <Form key={version} method="post" noValidate className="max-w-2xl">
        {/* After a clash both texts have been seen: the next save is meant to replace what stands there. */}
        <input type="hidden" name="version" value={version} />
        <Field
          id="days"
          name="days"
          label={words.days}
          hint={words.daysHint}
          defaultValue={refusal?.values["days"] ?? days}
          problem={refusal?.fields["days"]}
        />
        <div className="my-8">
          <TextArea
            id="reminderText"
            name="reminderText"
            label={words.text}
            defaultValue={refusal?.values["reminderText"] ?? reminderText}
            limit={limit}
            rows={5}
            problem={refusal?.fields["reminderText"]}
            counter={(n) => fill(words.counter, { n, limit })}
            lang={dataLang}
          />
        </div>
        <Button pending={pending}>{words.save}</Button>
      </Form>
      <Section id="mail" title={words.mail}>
        {mailFrom === null ? (
          <>
            <p className="font-bold">{words.mailOff}</p>
            <p>{words.mailOffHelp}</p>
          </>
        ) : (
          <>
            <p className="font-bold">{fill(words.mailOn, { from: mailFrom })}</p>
            {!hasLink && <p>{words.mailNoLink}</p>}
          </>
        )}
        <p className="mt-2">{words.mailed}</p>
      </Section>
    </Page>
  );
}
