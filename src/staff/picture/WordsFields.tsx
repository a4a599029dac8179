import { pictureRights, rightsChoice } from "../../core/picture/rights.ts";
import type { PictureWords } from "../../core/picture/readPictureWords.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { describedBy, Field, inputLook, Problem } from "../ui/Field.tsx";
import { useShell } from "../useShell.ts";

const choices = [...pictureRights.map(({ id }) => id), "other"] as const;

/** The words beside a picture: what is to be seen, by whom it is, and how it may be used. */
export function WordsFields({
  words,
  kept,
  refusal,
}: {
  readonly words: Dictionary["pictures"];
  /** What is kept now; null for a new picture. */
  readonly kept: PictureWords | null;
  readonly refusal: Refusal | null;
}) {
  const { dataLang } = useShell();
  const choice = kept ? rightsChoice(kept.rights) : "";
  const before: Readonly<Record<string, string>> = kept
    ? {
        alt: kept.alt,
        caption: kept.caption ?? "",
        credit: kept.credit,
        rights: choice,
        otherRights: choice === "other" ? kept.rights : "",
      }
    : {};
  const field = (name: string) => ({
    id: name,
    name,
    defaultValue: refusal?.values[name] ?? before[name] ?? "",
    problem: refusal?.fields[name],
  });
  const { problem: altProblem, ...alt } = field("alt");
  const { problem: rightsProblem, ...rights } = field("rights");
  return (
    <>
      <div className="max-w-2xl">
        <label htmlFor="alt" className="block font-bold">
          {words.alt}
        </label>
        <p id="alt-hint" className="text-solid-gray-700">
          {words.altHint}
        </p>
        <textarea
          {...alt}
          lang={dataLang}
          rows={2}
          required
          aria-invalid={altProblem ? true : undefined}
          aria-describedby={describedBy("alt", words.altHint, altProblem)}
          className={`mt-1 field-sizing-content ${inputLook}`}
        />
        <Problem id="alt" problem={altProblem} />
      </div>
      <Field {...field("caption")} lang={dataLang} label={words.caption} hint={words.captionHint} />
      <Field {...field("credit")} lang={dataLang} label={words.credit} hint={words.creditHint} />
      <div className="max-w-md">
        <label htmlFor="rights" className="block font-bold">
          {words.rights}
        </label>
        <p id="rights-hint" className="text-solid-gray-700">
          {words.rightsHint}
        </p>
        <select
          {...rights}
          required
          aria-invalid={rightsProblem ? true : undefined}
          aria-describedby={describedBy("rights", words.rightsHint, rightsProblem)}
          className={`mt-1 ${inputLook}`}
        >
          <option value="">{words.chooseRights}</option>
          {choices.map((id) => (
            <option key={id} value={id}>
              {words[`right_${id}`]}
            </option>
          ))}
        </select>
        <Problem id="rights" problem={rightsProblem} />
      </div>
      <Field
        {...field("otherRights")}
        lang={dataLang}
        label={words.otherRights}
        hint={words.otherRightsHint}
      />
    </>
  );
}
