import type { ReactNode } from "react";
import { ScrollRegion } from "./ScrollRegion.tsx";

/** A table with rules between rows, in its own scrolling region. */
export function Table({
  caption,
  hiddenCaption = false,
  hint,
  children,
}: {
  readonly caption: string;
  readonly hiddenCaption?: boolean;
  /** Said on small screens, where a wide table goes on at the side. */
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      {hint && <p className="mb-2 text-solid-gray-700 lg:hidden print:hidden">{hint} →</p>}
      <ScrollRegion label={caption}>
        <table className="w-full border-separate border-spacing-0 border-b [overflow-wrap:normal] border-solid-gray-420">
          <caption className={hiddenCaption ? "sr-only" : "pb-2 text-start font-bold"}>{caption}</caption>
          {children}
        </table>
      </ScrollRegion>
    </>
  );
}

const heads =
  "bg-white xl:sticky xl:top-0 xl:z-10 border-b border-solid-gray-900 px-3 py-2 align-bottom font-bold first:ps-0";
const cells = "border-t border-solid-gray-300 px-3 py-2 align-top first:ps-0";

/** Head of a column. */
export function Head({
  figure = false,
  children,
}: {
  readonly figure?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <th scope="col" className={`${heads} ${figure ? "column-figure" : "text-start"}`}>
      {children}
    </th>
  );
}

/** Head of a row. */
export function RowHead({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="row" className={`${cells} min-w-32 bg-white text-start font-normal sm:sticky sm:start-0`}>
      {children}
    </th>
  );
}

/** One cell; figures stand at the right. */
export function Cell({
  figure = false,
  rowSpan,
  children,
}: {
  readonly figure?: boolean;
  readonly rowSpan?: number | undefined;
  readonly children: ReactNode;
}) {
  return (
    <td rowSpan={rowSpan} className={`${cells} ${figure ? "column-figure" : ""}`}>
      {children}
    </td>
  );
}
