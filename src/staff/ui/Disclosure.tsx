import type { ReactNode } from "react";

/** Something that is folded away until it is asked for; works without a script. */
export function Disclosure({
  summary,
  open = false,
  children,
}: {
  readonly summary: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-7 list-none items-center gap-1 text-key-1000 hover:underline [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="inline-block w-[1em] group-open:rotate-90">
          ▸
        </span>
        {summary}
      </summary>
      <div className="mt-1">{children}</div>
    </details>
  );
}
