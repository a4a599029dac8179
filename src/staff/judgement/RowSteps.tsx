import { fill } from "../messages/fill.ts";
import { RowButton } from "./fields.tsx";
import type { FormPart } from "./PresetFields.tsx";

/** Moves a row of a list up or down, or takes it away.
 * @param row what the row is called to those who hear the page */
export function RowSteps({
  list,
  place,
  count,
  row,
  words,
}: {
  readonly list: "bands" | "rules";
  readonly place: number;
  readonly count: number;
  readonly row: string;
  readonly words: FormPart["words"];
}) {
  const at = `${list}.${place}`;
  const step = `${list}:${place}`;
  return (
    <>
      <RowButton
        id={`${at}.up`}
        step={`${step}:up`}
        label={fill(words.rowUp, { row })}
        disabled={place === 0}
      >
        {words.up}
      </RowButton>
      <RowButton
        id={`${at}.down`}
        step={`${step}:down`}
        label={fill(words.rowDown, { row })}
        disabled={place === count - 1}
      >
        {words.down}
      </RowButton>
      <RowButton step={`${step}:remove`} label={fill(words.rowRemove, { row })}>
        {words.remove}
      </RowButton>
    </>
  );
}
