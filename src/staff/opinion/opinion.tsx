import { redirect, useActionData, useLoaderData } from "react-router";
import { daysAfter, todayInJapan } from "../../core/calendar/days.ts";
import { viewOpinion } from "../../usecases/opinions/viewOpinion.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";
import { AssignForm } from "./AssignForm.tsx";
import { ClearTexts } from "./ClearTexts.tsx";
import { OpinionFacts } from "./OpinionFacts.tsx";
import { OpinionHistory } from "./OpinionHistory.tsx";
import { opinionIntent } from "./opinionIntent.ts";
import { presentOpinionPage } from "./presentOpinionPage.ts";
import { Responses } from "./Responses.tsx";
import { StandingTag } from "./StandingTag.tsx";
import { WithdrawForm } from "./WithdrawForm.tsx";

export const loader = staffLoader(["viewCouncil"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "opinions", "opinionPage", "time", "entry");
  const now = context.now();
  const view = await viewOpinion(context, actor, textParam(staff, "opinionId"));
  return {
    words: { opinions: words.opinions, opinionPage: words.opinionPage },
    page: presentOpinionPage(view, { locale, now, words }),
    suggestedDue: daysAfter(todayInJapan(now), 14),
    done: url.searchParams.get("done"),
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["giveOpinion", "respondToOpinion"], async (staff, form) => {
  const opinionId = textParam(staff, "opinionId");
  const done = await opinionIntent(staff, opinionId, form);
  return redirect(`/opinions/${opinionId}?done=${done}`);
});

/** One opinion: the figure that was shown, what was said, who answers what, and what came of it. */
export default function Opinion() {
  const { words, page, suggestedDue, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { dataLang, words: shellWords } = useShell();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const { item } = page;
  const m = words.opinionPage;
  const said = done && doneWords(m)[done];
  return (
    <Page
      title={`${item.title} ${item.about}`}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: words.opinions.title, href: "/opinions" }, { text: item.title }]}
        />
      }
      heading={
        <>
          {item.title} <span lang={dataLang}>{item.about}</span>
        </>
      }
      over={<ReviewLine heading={item.heading} lang={dataLang} />}
      aside={
        <>
          <StandingTag standing={item.standing} word={item.standingWord} />
          {page.may.edit && (
            <ButtonLink size="small" href={`/staff/opinions/${item.id}/edit`}>
              {m.edit}
            </ButtonLink>
          )}
        </>
      }
    >
      {said && <Banner tone="success" title={said} announce />}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <OpinionFacts item={item} words={m} />
      <Responses page={page} words={words} refusal={refusal} />
      {page.may.assign && <AssignForm page={page} words={m} refusal={refusal} suggestedDue={suggestedDue} />}
      {page.may.clear && <ClearTexts page={page} words={m} refusal={refusal} />}
      {page.may.edit && <WithdrawForm words={m} />}
      {page.history.length > 0 && <OpinionHistory page={page} words={m} />}
    </Page>
  );
}

const doneWords = (m: ReturnType<typeof wordsOf<"opinionPage">>["opinionPage"]): Record<string, string> => ({
  assign: m.assignedNow,
  save: m.savedNow,
  move: m.movedNow,
  clear: m.clearedNow,
  hold: m.heldNow,
  withdraw: m.withdrawnNow,
});
