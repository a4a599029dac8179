import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listNotices } from "../../usecases/notices/listNotices.ts";
import { readNotices } from "../../usecases/notices/readNotices.ts";
import { retryMail } from "../../usecases/notices/retryMail.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { FailedMails } from "./FailedMails.tsx";
import { NoticeList } from "./NoticeList.tsx";
import { presentNotices } from "./presentNotices.ts";

export const loader = staffLoader("signedIn", async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "notices", "time");
  const view = await listNotices(context, actor);
  return {
    words: words.notices,
    ...presentNotices(view, { locale, now: context.now(), words }),
    maySet: may(actor, "editReviewSettings"),
    isRetried: url.searchParams.has("retried"),
  };
});

export const action = staffAction("signedIn", async ({ context, actor }, form) => {
  const ids = form.getAll("notice").map(String);
  if (form.get("intent") === "retry") {
    await retryMail(context, actor, { noticeId: ids[0] ?? "", userId: String(form.get("user") ?? "") });
    return redirect("/notices?retried#failed");
  }
  await readNotices(context, actor, form.get("intent") === "readAll" ? "all" : ids);
  return redirect("/notices");
});

/** What a person has to be told; for planning also the e-mails that did not arrive. */
export default function Notices() {
  const { words, open, past, failed, maySet, isRetried } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  return (
    <Page
      title={words.title}
      aside={maySet && <ButtonLink href="/staff/notices/settings">{words.settings}</ButtonLink>}
    >
      {answer && "refusal" in answer && <Banner tone="error" title={answer.refusal.message} announce />}
      {isRetried && <Banner tone="success" title={words.retried} announce />}
      {open.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHelp}</p>
          <p className="mt-3">
            <ButtonLink href="/staff/">{words.toTasks}</ButtonLink>
          </p>
        </EmptyState>
      ) : (
        <Section
          id="new"
          title={fill(words.new, { n: open.length })}
          aside={
            <Form method="post" action="/notices">
              <Button kind="secondary" size="small" name="intent" value="readAll" pending={pending}>
                {words.readAll}
              </Button>
            </Form>
          }
        >
          <NoticeList notices={open} words={words} isNew />
        </Section>
      )}
      {failed.length > 0 && <FailedMails mails={failed} words={words} />}
      {past.length > 0 && (
        <Section id="past" title={words.past}>
          <NoticeList notices={past} words={words} isNew={false} />
        </Section>
      )}
    </Page>
  );
}
