import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { useShell } from "../useShell.ts";
import type { OpinionText } from "./presentOpinion.ts";

/** The figures that were on the table when the opinion was given. */
export function ShownBox({
  item: { shown },
  words: m,
}: {
  readonly item: Pick<OpinionText, "shown">;
  readonly words: Dictionary["opinionPage"];
}) {
  const { dataLang } = useShell();
  if (shown.text === "") return null;
  return (
    <figure className="my-3 border-s-4 border-solid-gray-420 ps-4">
      <figcaption className="text-[0.875rem] text-solid-gray-700">
        {m.shown}（{fill(m.shownAt, { year: shown.year })}）
      </figcaption>
      <p lang={dataLang} className="whitespace-pre-line tabular-nums">
        {shown.text}
        {shown.grade && <strong className="ms-4">{shown.grade}</strong>}
      </p>
      {shown.path && (
        <p className="text-[0.875rem]">
          <a href={`/${shown.path}/`} className="link-plain">
            {fill(m.samePublished, { hash: shown.hash ?? "" })}
          </a>
        </p>
      )}
    </figure>
  );
}
