import type { Dictionary } from "../messages/dictionary.ts";
import { useShell } from "../useShell.ts";
import type { PlanLine } from "./presentPlans.ts";

/** Plans with their years, each year with its state. */
export function PlanList({
  plans,
  words,
  heading,
}: {
  readonly plans: readonly PlanLine[];
  readonly words: Pick<Dictionary, "plans">;
  readonly heading: string | null;
}) {
  const { dataLang } = useShell();
  return (
    <section aria-labelledby={heading ? "plans" : undefined} className={heading ? "mt-16" : ""}>
      {heading && (
        <h2 id="plans" className="mb-3 text-std-20B-150">
          {heading}
        </h2>
      )}
      <ul className="border-b border-solid-gray-420">
        {plans.map(({ id, title, period, years }) => (
          <li key={id} className="border-t-2 border-solid-gray-900 py-4">
            <a href={`/staff/plans/${id}`} lang={dataLang} className="link-plain text-std-20B-150">
              {title}
            </a>
            <p className="text-solid-gray-800">{period}</p>
            <ul aria-label={words.plans.years} className="mt-3 flex flex-wrap gap-x-10 gap-y-2">
              {years.map(({ fiscalYear, label, state, stateWord }) => (
                <li key={fiscalYear}>
                  {state === "closed" ? (
                    <span className="block text-solid-gray-700">{label.full}</span>
                  ) : (
                    <a href={`/staff/plans/${id}/${fiscalYear}`} className="link-plain block">
                      {label.full}
                    </a>
                  )}
                  <span className="text-[0.875rem] text-solid-gray-700">{stateWord}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
