import type { ReactNode } from "react";

/** Nothing here yet, and what to do about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="border-y border-solid-gray-300 py-8">
      <p className="font-bold">{title}</p>
      {children}
    </div>
  );
}
