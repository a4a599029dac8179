import type { ReactNode } from "react";

/** A list of things to open: rules between them, what to do at the right. */
export function ResourceList({ children }: { readonly children: ReactNode }) {
  return <ul className="border-b border-solid-gray-420">{children}</ul>;
}

/** One thing: a tag, its title, details below, an action. */
export function Resource({
  tag,
  title,
  details,
  action,
}: {
  readonly tag?: ReactNode;
  readonly title: ReactNode;
  readonly details?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <li className="grid grid-cols-1 items-center gap-x-6 gap-y-1 border-t border-solid-gray-420 py-3 first:border-t-0 md:grid-cols-[5.5rem_minmax(0,1fr)_auto]">
      <div>{tag}</div>
      <div className="min-w-0">
        <div className="font-bold">{title}</div>
        {details && <div className="text-solid-gray-800">{details}</div>}
      </div>
      <div>{action}</div>
    </li>
  );
}
