import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { SubmissionPage } from "./present.ts";

/** What happened to a submission so far. */
export function History({
  page,
  words,
}: {
  readonly page: SubmissionPage;
  readonly words: Pick<Dictionary, "view" | "approval">;
}) {
  const { langOf } = useShell();
  if (page.history.length === 0) return null;
  const named: Readonly<Record<string, string>> = { ...words.view, act_correct: words.approval.act_correct };
  return (
    <Section id="history" title={words.view.history}>
      <ol>
        {page.history.map(({ at, by, action, step, reason, fields }, index) => (
          <li
            key={index}
            className="flex flex-wrap gap-x-4 border-t border-solid-gray-300 py-2 first:border-t-0"
          >
            <span className="min-w-36 text-solid-gray-700">{at}</span>
            <span className="min-w-24">
              {named[`act_${action}`] ?? action}
              {step && <span lang={langOf(step)}>（{step}）</span>}
            </span>
            <span lang={langOf(by)}>{by}</span>
            {reason && (
              <span lang={langOf(reason)} className="w-full whitespace-pre-line">
                {reason}
              </span>
            )}
            {fields.map((field) => (
              <span key={field.label} lang={langOf(field.reason)} className="w-full">
                {field.label}: {field.reason}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
