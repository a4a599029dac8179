import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import type { ResponseText as Response } from "./presentOpinion.ts";

/** What a department answers, what changes, and what came of it in later years. */
export function ResponseText({
  response,
  words: m,
}: {
  readonly response: Response;
  readonly words: Dictionary["opinionPage"];
}) {
  const { dataLang } = useShell();
  if (!response.isOpen) return <p className="text-solid-gray-700">{m.notOpen}</p>;
  const { category, text, change, followUps } = response;
  return (
    <>
      {category && (
        <p lang={dataLang} className="font-bold">
          【{category}】
        </p>
      )}
      {text !== "" && (
        <p lang={dataLang} className="max-w-4xl whitespace-pre-line">
          {text}
        </p>
      )}
      {change && (
        <p className="mt-1">
          {m.change}: <span lang={dataLang}>{change.words}</span>
          {change.year && fill(m.inYear, { year: change.year })}
        </p>
      )}
      {followUps.map((one) => (
        <p key={one.reviewId} className="mt-2 max-w-4xl border-s-4 border-solid-gray-420 ps-4">
          <strong>
            {m.followUp}
            {fill(m.inYear, { year: one.year })}: {one.stateWord}
          </strong>
          <span lang={dataLang} className="block whitespace-pre-line">
            {one.text}
          </span>
        </p>
      ))}
    </>
  );
}
