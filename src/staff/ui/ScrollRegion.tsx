import type { ReactNode } from "react";

/** Wide tables scroll in here, never the page. It can be focused, so that the keyboard can scroll it. On
 * wide screens tables fit, and their heads stay in sight instead. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="relative overflow-x-auto xl:overflow-visible print:overflow-visible"
    >
      {children}
    </div>
  );
}
