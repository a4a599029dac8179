import type { YearLabel } from "../present/year.ts";

/** The years of a plan side by side, each with its state; the one shown is marked. */
export function YearPicker({
  planId,
  years,
  current,
  label,
  rest = "",
}: {
  readonly planId: string;
  readonly years: readonly {
    readonly fiscalYear: number;
    readonly label: YearLabel;
    readonly stateWord: string;
  }[];
  readonly current: number;
  readonly label: string;
  /** What follows the year in the address. */
  readonly rest?: string;
}) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap border-b border-solid-gray-420">
        {years.map(({ fiscalYear, label: year, stateWord }) => (
          <li key={fiscalYear}>
            <a
              href={`/staff/plans/${planId}/${fiscalYear}${rest}`}
              aria-current={fiscalYear === current ? "page" : undefined}
              className="block border-b-4 border-transparent px-4 py-2 hover:bg-key-50 aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
            >
              {year.full}
              <span className="block text-[0.875rem] font-normal text-solid-gray-700">{stateWord}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
