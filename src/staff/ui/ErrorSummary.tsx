import { useEffect, useRef } from "react";

/** What is wrong on a form, in one place: takes the focus and leads to each field. */
export function ErrorSummary({
  title,
  lead,
  problems,
  page = "",
}: {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Address of the page with the fields, where they are not on this one. */
  readonly page?: string;
  readonly problems: readonly { readonly fieldId: string; readonly message: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      id="problems"
      tabIndex={-1}
      role="alert"
      className="my-6 border-y border-s-8 border-error-1 px-4 py-3"
    >
      <h2 className="text-std-18B-160 text-error-2">{title}</h2>
      {lead && <p>{lead}</p>}
      <ul className="mt-1 list-disc ps-6">
        {problems.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`${page}#${fieldId}`} className="link-plain">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
