import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { applyUpload } from "../../usecases/workbook/applyUpload.ts";
import { viewUpload } from "../../usecases/workbook/viewUpload.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { Counts } from "./Counts.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { presentUpload } from "./presentUpload.ts";
import { readPicks } from "./readPicks.ts";
import { Remarks } from "./Remarks.tsx";

export const loader = staffLoader(["exchangeWorkbooks"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "upload", "workbooks", "time");
  const view = await viewUpload(context, actor, textParam(staff, "uploadId"));
  const count = (name: string) => Number(url.searchParams.get(name) ?? 0);
  return {
    words,
    page: presentUpload(view, { locale, now: context.now(), words }),
    done: url.searchParams.has("saved")
      ? { saved: count("saved"), clashed: count("clashed"), closed: count("closed") }
      : null,
  };
});

// Also after a refusal, because the forms may have changed.
export const shouldRevalidate = () => true;

export const action = staffAction(["exchangeWorkbooks"], async (staff, form) => {
  const uploadId = textParam(staff, "uploadId");
  const { saved, clashed, closed } = await applyUpload(staff.context, staff.actor, uploadId, readPicks(form));
  return redirect(`/workbook-uploads/${uploadId}?saved=${saved}&clashed=${clashed}&closed=${closed}`);
});

/** What a workbook that came back changes, to be taken over cell by cell or all at once. */
export default function Upload() {
  const { words: all, page, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { dataLang, words: shellWords } = useShell();
  const words = all.upload;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const isTakeable = page.sheets.some(({ closed }) => !closed);
  return (
    <Page
      title={`${words.title} ${page.name}`}
      heading={words.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: all.workbooks.title, href: `/reviews/${page.reviewId}/workbook` },
            { text: words.title },
          ]}
        />
      }
      over={<ReviewLine heading={page.heading} lang={dataLang} />}
    >
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      {done && (
        <Banner
          tone={done.clashed + done.closed > 0 ? "warning" : "success"}
          title={done.saved > 0 ? fill(words.saved, { n: done.saved }) : words.savedNone}
          announce
        >
          {done.clashed > 0 && <p>{fill(words.clashed, { n: done.clashed })}</p>}
          {done.closed > 0 && <p>{fill(words.closed, { n: done.closed })}</p>}
        </Banner>
      )}
      <p lang={dataLang} className="text-std-18B-160 [overflow-wrap:anywhere]">
        {page.name}
      </p>
      <p className="max-w-4xl">{page.facts}</p>
      {page.newer && <Banner tone="warning" title={page.newer} />}
      <Counts counts={page.counts} words={words} />
      {page.sheets.length === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingHelp}</p>
        </EmptyState>
      ) : (
        <Form method="post">
          {page.certain > 0 && (
            <p className="mb-8">
              <Button name="intent" value="all" pending={pending}>
                {fill(words.all, { n: page.certain })}
              </Button>
            </p>
          )}
          {page.sheets.map((sheet) => (
            <DifferenceTable key={sheet.id} sheet={sheet} words={words} />
          ))}
          {isTakeable && (
            <div className="mt-8 border-t border-solid-gray-900 pt-4">
              <p className="mb-4 max-w-4xl">{words.pickedHelp}</p>
              <Button
                name="intent"
                value="picked"
                kind={page.certain > 0 ? "secondary" : "primary"}
                pending={pending}
              >
                {words.picked}
              </Button>
            </div>
          )}
        </Form>
      )}
      <Remarks page={page} words={words} />
    </Page>
  );
}
