import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

const looks = { done: "done", waiting: "active", ahead: "plain" } as const;

/** The way of approval: what is behind the submission, what it waits for, and whose consent that is. */
export function ApprovalSteps({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "approval">;
}) {
  const { langOf } = useShell();
  const { approval } = words;
  return (
    <Section id="approval" title={approval.title}>
      <ol>
        {page.approval.map(({ name, state, by, at, holders }, index) => (
          <li
            key={name}
            aria-current={state === "waiting" ? "step" : undefined}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-solid-gray-300 py-2 first:border-t-0"
          >
            <span className="w-6 text-end">{index + 1}</span>
            <strong lang={langOf(name)} className="min-w-24">
              {name}
            </strong>
            <Tag look={looks[state]}>{approval[state]}</Tag>
            {by && at && <span lang={langOf(by)}>{fill(approval.passed, { by, at })}</span>}
            {state !== "done" &&
              (holders.length > 0 ? (
                <span lang={langOf(holders.join())}>{holders.join("・")}</span>
              ) : (
                <span className="text-error-2">{approval.vacant}</span>
              ))}
          </li>
        ))}
      </ol>
      <p className="mt-3 print:hidden">
        <a className="link-plain py-1" href="/staff/rights">
          {approval.rights}
        </a>
      </p>
    </Section>
  );
}
