import { letterDate } from "../../core/calendar/letterDate.ts";
import type { Letter } from "../../core/inquiry/inquiryText.ts";
import { letterLines } from "../../core/inquiry/letterLines.ts";
import { useShell } from "../useShell.ts";

const places = { left: "", centre: "text-center", right: "text-end" } as const;

/** A letter as it stands on paper: number and day at the right, to whom, from whom, subject, body. */
export function LetterSheet({ letter, undated }: { readonly letter: Letter; readonly undated: string }) {
  const { dataLang } = useShell();
  return (
    <article
      lang={dataLang ?? "ja"}
      aria-label={letter.department}
      className="max-w-[44rem] border border-solid-gray-420 px-6 py-8 md:px-12 print:max-w-none print:border-0 print:p-0 print:text-[11pt]"
    >
      {letter.number && <p className="text-end">{letter.number}</p>}
      <p className="text-end">{letter.datedOn === null ? undated : letterDate(letter.datedOn)}</p>
      <p className="mt-6">{letter.addressee}</p>
      <p className="mt-6 text-end">{letter.sender}</p>
      <p className="my-8 text-center text-std-18B-160">{letter.subject}</p>
      {letterLines(letter.body).map(({ text, place }, at) => (
        <p key={at} className={`min-h-[1lh] whitespace-pre-wrap ${places[place]}`}>
          {text}
        </p>
      ))}
    </article>
  );
}
