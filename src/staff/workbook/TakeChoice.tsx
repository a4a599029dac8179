import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import type { UploadLine } from "./presentUpload.ts";

const box = "flex min-h-9 cursor-pointer items-center gap-2 min-w-44";
const mark = "size-5 shrink-0 accent-key-900";

/** Whether a cell is taken over: ticked where nothing speaks against it, else left until somebody chooses. */
export function TakeChoice({
  line,
  words,
}: {
  readonly line: UploadLine;
  readonly words: Dictionary["upload"];
}) {
  const name = `take:${line.id}`;
  const version = <input type="hidden" name={`version:${line.id}`} value={line.version} />;
  const [only] = line.options;
  if (line.kind === "change" && only) {
    return (
      <label className={box}>
        {version}
        <input type="checkbox" name={name} value={only.address} defaultChecked className={mark} />
        {words.takeThis}
        <span className="sr-only">
          {line.row} {line.column}
        </span>
      </label>
    );
  }
  const takeable = line.options.filter(({ isTakeable }) => isTakeable);
  if (takeable.length === 0) return null;
  return (
    <fieldset>
      <legend className="sr-only">
        {line.row} {line.column}
      </legend>
      {version}
      <label className={box}>
        <input type="radio" name={name} value="" defaultChecked className={mark} />
        {words.keep}
      </label>
      {takeable.map((option) => (
        <label key={option.address} className={box}>
          <input type="radio" name={name} value={option.address} className={mark} />
          {option.isEmpty
            ? words.erase
            : takeable.length > 1
              ? fill(words.useCell, { cell: option.address.slice(option.address.lastIndexOf("!") + 1) })
              : words.useFile}
        </label>
      ))}
    </fieldset>
  );
}
