import type { ReactNode } from "react";

/** The frame of a page's content: its title in the browser, its heading, what stands beside it. */
export function Page({
  title,
  way,
  heading,
  over,
  aside,
  children,
}: {
  readonly title: string;
  /** The way to this page, above everything. */
  readonly way?: ReactNode;
  readonly heading?: ReactNode;
  /** A line above the heading: both years of a review, the place in the plan. */
  readonly over?: ReactNode;
  /** What one can do with the whole page, at the right of the heading. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <title>{`${title} – Shirube`}</title>
      {way}
      <div className="mt-4 mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="min-w-0">
          {over && <div className="text-solid-gray-800">{over}</div>}
          <h1 className="text-std-24B-150 md:text-std-28B-150">{heading ?? title}</h1>
        </div>
        {aside && <div className="flex flex-wrap gap-3 print:hidden">{aside}</div>}
      </div>
      {children}
    </>
  );
}
