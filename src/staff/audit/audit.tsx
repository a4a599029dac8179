import { useActionData, useLoaderData } from "react-router";
import { may } from "../../core/permission/permission.ts";
import { listAudit, pageSize } from "../../usecases/audit/listAudit.ts";
import { sealAuditLog } from "../../usecases/audit/sealAuditLog.ts";
import { checkAuditLog } from "../../usecases/audit/verifyAuditLog.ts";
import { viewAudit } from "../../usecases/audit/viewAudit.ts";
import { staffAction, staffLoader } from "../guard.ts";
import { hrefWith } from "../indicator/hrefWith.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { ChainState } from "./ChainState.tsx";
import { EntryList } from "./EntryList.tsx";
import { actionText, fullMoment, presentEntry } from "./presentAudit.ts";
import { queryNames, readQuery } from "./readQuery.ts";

export const loader = staffLoader(["viewAudit"], async ({ context, actor, locale, url }) => {
  const before = Number(url.searchParams.get("before")) || null;
  const asked = readQuery(url);
  const { entries, next } = await listAudit(context, actor, { ...asked, before });
  const { chain, choices } = await viewAudit(context, actor);
  const words = wordsOf(locale, "audit", "view", "states", "entry");
  const m = words.audit;
  const { verification } = chain;
  const query = Object.fromEntries(url.searchParams);
  return {
    words: m,
    query,
    isFiltered: [...queryNames, "figures"].some((name) => query[name]),
    subject: asked.subject ? fill(m.subject, { subject: asked.subject }) : null,
    mayRedact: may(actor, "redactAudit"),
    isFirst: before === null,
    next,
    entries: entries.map((entry) => presentEntry(entry, { locale, words })),
    choices: {
      ...choices,
      actions: choices.actions.map((action) => ({ value: action, label: actionText(action, words) })),
    },
    chain: {
      ...chain,
      sealedAt: chain.sealedAt && fullMoment(chain.sealedAt, locale),
      verified: verification
        ? fill(verification.fault ? m.verifiedFault : m.verifiedOk, {
            at: fullMoment(verification.at, locale),
            n: verification.entries,
            fault: verification.fault ?? "",
          })
        : m.neverVerified,
    },
  };
});
export type AuditPage = ReturnType<typeof useLoaderData<typeof loader>>;

export const action = staffAction(["viewAudit"], async ({ context, actor, locale }) => {
  const { message, entries } = await sealed(context, actor);
  return { entries, fault: message && message[locale] };
});

/** What was recorded until now is sealed first, so that the check says something about it. */
async function sealed(
  context: Parameters<typeof sealAuditLog>[0],
  actor: Parameters<typeof checkAuditLog>[1],
) {
  await sealAuditLog(context, actor.municipalityId);
  return checkAuditLog(context, actor);
}

/** The record of changes, for auditors: who changed which figure, when, from what to what. */
export default function Audit() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { words: m, query, entries, next } = page;
  const { before: _, ...filters } = query;
  return (
    <Page
      title={m.title}
      aside={<ButtonLink href={`/staff/audit/file${hrefWith(filters, {})}`}>{m.download}</ButtonLink>}
    >
      <p className="-mt-4 mb-6">{m.lead}</p>
      {answer && "fault" in answer && <Checked answer={answer} words={m} />}
      {page.subject && <Banner tone="info" title={page.subject} />}
      <AuditFilters page={page} />
      <div className="mt-8">
        {entries.length === 0 ? (
          <EmptyState title={m.empty}>
            <p>{m.emptyHelp}</p>
          </EmptyState>
        ) : (
          <EntryList page={page} />
        )}
      </div>
      <nav className="mt-6 mb-12 flex gap-8 print:hidden" aria-label={m.title}>
        {!page.isFirst && (
          <a href={hrefWith(filters, {})} className="link-plain py-1">
            ‹ {m.newest}
          </a>
        )}
        {next !== null && (
          <a href={hrefWith(query, { before: next })} rel="next" className="link-plain py-1">
            {fill(m.older, { n: pageSize })} ›
          </a>
        )}
      </nav>
      <ChainState page={page} />
    </Page>
  );
}

function Checked({
  answer,
  words: m,
}: {
  readonly answer: { readonly fault: string | null; readonly entries: number };
  readonly words: AuditPage["words"];
}) {
  if (answer.fault === null)
    return <Banner tone="success" title={fill(m.verifyOk, { n: answer.entries })} announce />;
  return (
    <Banner tone="error" title={fill(m.verifyFault, { fault: answer.fault })} announce>
      <p>{m.verifyFaultHelp}</p>
    </Banner>
  );
}
