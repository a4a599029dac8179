import type { Dictionary } from "../messages/dictionary.ts";
import { ButtonLink } from "../ui/Button.tsx";

/** The reports on a year as files, and the page of the settled accounts that one of them needs. */
export function ReportLinks({
  board: { planId, fiscalYear, reviewId },
  words: m,
}: {
  readonly board: { readonly planId: string; readonly fiscalYear: number; readonly reviewId: string };
  readonly words: Dictionary["opinions"];
}) {
  const reports = `/staff/plans/${planId}/${fiscalYear}/reports`;
  return (
    <details className="relative">
      <summary className="inline-flex min-h-12 cursor-pointer items-center rounded-8 border border-key-900 px-5 font-bold text-key-900 hover:bg-key-50">
        {m.reports}
      </summary>
      <div className="z-20 mt-2 grid gap-2 border border-solid-gray-420 bg-white p-3 md:absolute md:end-0 md:w-96">
        {(["assembly", "results"] as const).map((kind) => (
          <p key={kind} className="flex flex-wrap items-center gap-2">
            <span className="grow">{m[kind]}</span>
            <ButtonLink size="small" href={`${reports}/${kind}/pdf`}>
              PDF
            </ButtonLink>
            <ButtonLink size="small" href={`${reports}/${kind}/docx`}>
              Word
            </ButtonLink>
          </p>
        ))}
        <a href={`/staff/reviews/${reviewId}/budget`} className="link-plain">
          {m.budget}
        </a>
        <a href={`/staff/opinions?review=${reviewId}`} className="link-plain">
          {m.title}
        </a>
      </div>
    </details>
  );
}
