import { redirect, useActionData, useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listLedger } from "../../usecases/opinions/listLedger.ts";
import { publishOpinions } from "../../usecases/opinions/publishOpinions.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { filterQuery, ledgerFilter } from "./ledgerFilter.ts";
import { LedgerCounts } from "./LedgerCounts.tsx";
import { LedgerFilters } from "./LedgerFilters.tsx";
import { LedgerTable } from "./LedgerTable.tsx";
import { presentLedger } from "./presentLedger.ts";
import { PublishOpinions } from "./PublishOpinions.tsx";

export const loader = staffLoader(["viewCouncil"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "opinions", "time");
  const filter = ledgerFilter(url);
  const view = await listLedger(context, actor, filter);
  const done = url.searchParams.get("published");
  return {
    words: { opinions: words.opinions },
    ledger: presentLedger(view, { locale, now: context.now(), words }),
    filter,
    query: filterQuery(url),
    done: done === null ? null : { n: Number(done), isNew: url.searchParams.has("changed") },
    may: {
      give: may(actor, "giveOpinion"),
      manage: may(actor, "manageCouncil"),
      publish: may(actor, "publish"),
    },
  };
});

export const shouldRevalidate = () => true;

export const action = staffAction(["publish"], async ({ context, actor }, form) => {
  const reviewId = String(form.get("review") ?? "");
  const { opinions, changed } = await publishOpinions(context, actor, reviewId);
  const review = encodeURIComponent(reviewId);
  return redirect(`/opinions?review=${review}&published=${opinions}${changed > 0 ? "&changed" : ""}`);
});

/** The ledger of opinions: what was said, about what, and who answers until when. */
export default function Ledger() {
  const { words, ledger, filter, query, done, may: rights } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const m = words.opinions;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Page
      title={m.title}
      aside={
        <>
          {rights.give && (
            <ButtonLink kind="primary" href="/staff/opinions/new">
              {m.give}
            </ButtonLink>
          )}
          <ButtonLink href={`/staff/opinions/csv${query}`}>{m.csv}</ButtonLink>
          <ButtonLink href={`/staff/opinions/print${query}`}>{m.print}</ButtonLink>
          {rights.manage && <ButtonLink href="/staff/opinions/categories">{m.categories}</ButtonLink>}
        </>
      }
    >
      {done && (
        <Banner
          tone="success"
          title={fill(done.isNew ? m.published : m.publishedSame, { n: done.n })}
          announce
        />
      )}
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <p className="-mt-2 mb-8 max-w-4xl">{m.lead}</p>
      {ledger.total === 0 ? (
        <EmptyState title={m.none}>
          <p>{m.noneHelp}</p>
        </EmptyState>
      ) : (
        <>
          <LedgerFilters ledger={ledger} filter={filter} words={m} />
          <LedgerCounts ledger={ledger} words={m} />
          <LedgerTable ledger={ledger} words={m} />
          {rights.publish && <PublishOpinions ledger={ledger} filter={filter} words={m} />}
        </>
      )}
    </Page>
  );
}
