import { Link } from "react-router";

/** The way from the top to this page; the last item is the page itself. */
export function Breadcrumb({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly {
    readonly text: string;
    readonly href?: string;
    readonly lang?: string | undefined;
  }[];
}) {
  return (
    <nav aria-label={label} className="text-[0.875rem] print:hidden">
      <ol className="flex flex-wrap">
        {items.map(({ text, href, lang }, index) => (
          <li key={text} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-2 text-solid-gray-600">
                ›
              </span>
            )}
            {href === undefined ? (
              <span aria-current="page" lang={lang} className="py-1">
                {text}
              </span>
            ) : (
              <Link to={href} lang={lang} className="link-plain inline-block py-1">
                {text}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
