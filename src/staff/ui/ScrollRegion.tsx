import type { ReactNode } from "react";

/** Wide tables scroll in here, never the page. It can be focused, so that the keyboard can scroll it. */
export function ScrollRegion({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      {children}
    </div>
  );
}
