import { fill } from "../messages/fill.ts";
import { hrefWith } from "./hrefWith.ts";
import type { IndicatorsPage } from "./indicators.tsx";

/** To the rows before and after, and to each page: all rows can be reached. */
export function PageLinks({ page }: { readonly page: IndicatorsPage }) {
  const { words, query, pages, size } = page;
  const m = words.indicators;
  if (pages === 1) return null;
  return (
    <nav className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-2" aria-label={m.title}>
      {page.page > 1 && (
        <a href={hrefWith(query, { page: page.page - 1 })} rel="prev" className="link-plain py-1">
          ‹ {fill(m.before, { n: size })}
        </a>
      )}
      <span>{fill(m.page, { page: page.page, pages })}</span>
      {page.page < pages && (
        <a href={hrefWith(query, { page: page.page + 1 })} rel="next" className="link-plain py-1">
          {fill(m.after, { n: Math.min(size, page.total - page.page * size) })} ›
        </a>
      )}
      <ol className="flex flex-wrap gap-x-3">
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <a
              href={hrefWith(query, { page: number })}
              aria-current={number === page.page ? "page" : undefined}
              className="link-plain inline-block min-w-6 py-1 text-center aria-[current=page]:font-bold aria-[current=page]:no-underline"
            >
              {number}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
