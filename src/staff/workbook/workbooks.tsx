import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { listWorkbooks } from "../../usecases/workbook/listWorkbooks.ts";
import { mostFiles, receiveWorkbooks } from "../../usecases/workbook/receiveWorkbooks.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { headingText } from "../present/heading.ts";
import { momentText } from "../present/moment.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { Answers } from "./Answers.tsx";
import { BookTable } from "./BookTable.tsx";
import { ReceivedTable } from "./ReceivedTable.tsx";

export const loader = staffLoader(["exchangeWorkbooks"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "workbooks", "time", "home");
  const now = context.now();
  const view = await listWorkbooks(context, actor, textParam(staff, "reviewId"));
  const moment = (iso: string | null) => (iso === null ? null : momentText(iso, locale, now));
  return {
    words,
    reviewId: view.heading.reviewId,
    isLocked: view.heading.state === "locked",
    isForAll: view.isForAll,
    mostFiles,
    heading: headingText(view.heading, { locale, now, words: words.time }),
    departments: view.departments.map(({ uploads, issuedAt, ...department }) => ({
      ...department,
      issuedAt: moment(issuedAt),
      uploads: uploads.map((upload) => ({
        ...upload,
        department: department.name,
        uploadedAt: moment(upload.uploadedAt) ?? "",
        appliedAt: moment(upload.appliedAt),
      })),
    })),
  };
});

export const action = staffAction(["exchangeWorkbooks"], async (staff, form) => {
  const { context, actor, locale } = staff;
  // A field without a file is sent as a file without a name.
  const sent = form.getAll("files").filter((one) => one instanceof File && (one.name !== "" || one.size > 0));
  const files = await Promise.all(
    (sent as File[]).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const answers = await receiveWorkbooks(context, actor, { reviewId: textParam(staff, "reviewId"), files });
  const [only] = answers;
  if (answers.length === 1 && only?.kind === "accepted")
    return redirect(`/workbook-uploads/${only.uploadId}`);
  return { answers: answers.map((answer) => ({ ...answer, words: answer.words[locale] })) };
});

/** Workbooks to fill in without the network: handed out, sent in, looked through. */
export default function Workbooks() {
  const {
    words: all,
    heading,
    reviewId,
    departments,
    isForAll,
    isLocked,
    mostFiles: most,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.workbooks;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const hint = fill(words.filesHint, { n: most });
  const problem = refusal?.fields["files"];
  return (
    <Page
      title={`${words.title} ${heading.underReview}`}
      heading={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: all.home.title, href: "/" }, { text: words.title }]}
        />
      }
      over={<ReviewLine heading={heading} lang={dataLang} />}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {answer && "answers" in answer && <Answers answers={answer.answers} words={words} />}
      <p className="mb-8 max-w-4xl">{words.lead}</p>
      <Section id="take" title={words.download}>
        <p className="mb-4 max-w-4xl">{words.downloadLead}</p>
        <BookTable departments={departments} reviewId={reviewId} isForAll={isForAll} words={words} />
      </Section>
      <Section id="send" title={words.send}>
        {isLocked ? (
          <Banner tone="info" title={words.locked} />
        ) : (
          <Form method="post" encType="multipart/form-data" className="grid gap-5">
            <p className="max-w-4xl">{words.sendLead}</p>
            <div className="max-w-xl">
              <label htmlFor="files" className="block font-bold">
                {words.files}
              </label>
              <p id="files-hint" className="text-solid-gray-700">
                {hint}
              </p>
              <input
                id="files"
                name="files"
                type="file"
                multiple
                required
                accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                aria-invalid={problem ? true : undefined}
                aria-describedby={describedBy("files", hint, problem)}
                className={`mt-1 ${inputLook}`}
              />
              <Problem id="files" problem={problem} />
            </div>
            <div>
              <Button pending={pending}>{words.submit}</Button>
            </div>
          </Form>
        )}
      </Section>
      <Section id="received" title={words.received}>
        <ReceivedTable uploads={departments.flatMap(({ uploads }) => uploads)} words={words} />
      </Section>
    </Page>
  );
}
