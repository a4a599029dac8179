import type { ReactNode } from "react";

/** A part of a page under a rule with its heading. */
export function Section({
  id,
  title,
  aside,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-12 border-t-2 border-solid-gray-900 pt-3 first:mt-0">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id={id} tabIndex={-1} className="text-std-20B-150">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
