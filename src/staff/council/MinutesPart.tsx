import type { MinutesResult } from "../../usecases/council/saveMinutes.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { MinutesPage } from "./minutes.tsx";

/** One part of the minutes. Where somebody else changed it meanwhile, their text stands beside what was typed. */
export function MinutesPart({
  part,
  clash,
  typed,
  problem,
  isOpen,
  words,
}: {
  readonly part: MinutesPage["parts"][number];
  readonly clash: MinutesResult["clashes"][number] | undefined;
  readonly typed: string | undefined;
  readonly problem: string | undefined;
  readonly isOpen: boolean;
  readonly words: Dictionary["minutes"];
}) {
  const { dataLang } = useShell();
  if (!isOpen) {
    return (
      <div>
        <h3 lang={dataLang} className="font-bold">
          {part.title}
        </h3>
        <p lang={dataLang} className="whitespace-pre-line">
          {part.text}
        </p>
      </div>
    );
  }
  return (
    <div>
      <input type="hidden" name="part" value={part.part} />
      <input type="hidden" name={`version:${part.part}`} value={part.version} />
      <TextArea
        id={`text-${part.part}`}
        name={`text:${part.part}`}
        label={part.title}
        defaultValue={clash?.mine ?? typed ?? part.text}
        limit={20_000}
        rows={4}
        problem={problem}
        counter={(n) => fill(words.counter, { n })}
        lang={dataLang}
      />
      {clash && (
        <div className="mt-2 border-s-4 border-error-1 ps-3">
          <p className="font-bold text-error-2">{fill(words.theirs, { by: clash.by ?? "" })}</p>
          <p lang={dataLang} className="whitespace-pre-line">
            {clash.theirs || words.theirsEmpty}
          </p>
        </div>
      )}
    </div>
  );
}
