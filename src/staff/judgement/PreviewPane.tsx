import type { Dictionary } from "../messages/dictionary.ts";
import { BandChip, type Tone } from "../ui/BandChip.tsx";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { Preview } from "./previewOf.ts";

/** What the scale makes of values on both sides of common limits, and of a plan; before anything is adopted. */
export function PreviewPane({
  preview,
  words,
  trials,
  trial,
}: {
  readonly preview: Preview | null;
  readonly words: Dictionary["judgement"];
  readonly trials: readonly { readonly value: string; readonly label: string }[];
  readonly trial: string;
}) {
  const { dataLang } = useShell();
  return (
    <section aria-labelledby="preview" className="min-w-0">
      <h2 id="preview" className="text-std-18B-160">
        {words.preview}
      </h2>
      <div aria-live="polite">
        {preview ? <Examples preview={preview} words={words} /> : <p>{words.staleFields}</p>}
      </div>
      <h3 className="mt-6 font-bold">{words.trial}</h3>
      {trials.length === 0 ? (
        <p>{words.trialNone}</p>
      ) : (
        <Select
          id="trial"
          name="trial"
          label={words.trial}
          hiddenLabel
          options={trials}
          defaultValue={trial}
          lang={dataLang}
        />
      )}
      {preview?.counts && (
        <>
          <Counts title={preview.counts.now.title} bands={preview.counts.now.bands} />
          <Counts title={preview.counts.tried.title} bands={preview.counts.tried.bands} />
          <p className="mt-2 text-solid-gray-700">{words.trialNote}</p>
        </>
      )}
      <p className="mt-4">
        <Button kind="secondary" size="small" name="intent" value="preview">
          {words.refresh}
        </Button>
      </p>
    </section>
  );
}

function Examples({
  preview,
  words,
}: {
  readonly preview: Preview;
  readonly words: Dictionary["judgement"];
}) {
  const hasSurvey = preview.examples.some(({ survey }) => survey !== null);
  if (preview.examples.length === 0) return <p>{words.choiceHelp}</p>;
  return (
    <>
      <p className="text-solid-gray-700">{preview.isPoints ? words.examplePoints : words.exampleNote}</p>
      <table className="w-full border-b border-solid-gray-420">
        <caption className="sr-only">{words.preview}</caption>
        <thead>
          <tr className="border-b border-solid-gray-900 text-start">
            <th scope="col" className="py-1 pe-3 text-start">
              {words.exampleValue}
            </th>
            <th scope="col" className="py-1 pe-3 text-start">
              {words.grade}
            </th>
            {hasSurvey && (
              <th scope="col" className="py-1 text-start">
                {words.surveyGrade}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {preview.examples.map(({ value, band, survey }) => (
            <tr key={value} className="border-t border-solid-gray-300 align-top">
              <th scope="row" className="py-1 pe-3 text-end font-normal whitespace-nowrap tabular-nums">
                {value}
              </th>
              <td className="py-1 pe-3">
                <Grade {...band} />
              </td>
              {hasSurvey && <td className="py-1">{survey && <Grade {...survey} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface Look {
  readonly symbol: string;
  readonly word: string;
  readonly tone: Tone;
}

/** The symbol and the word, which may be long here: it wraps. */
function Grade({ symbol, word, tone }: Look) {
  const { langOf } = useShell();
  return (
    <span lang={langOf(word)} className="[&>span]:whitespace-normal">
      <BandChip symbol={symbol} word={word} tone={tone} />
    </span>
  );
}

function Counts({
  title,
  bands,
}: {
  readonly title: string;
  readonly bands: readonly (Look & { readonly id: string; readonly count: number })[];
}) {
  const { langOf } = useShell();
  return (
    <div className="mt-3">
      <p lang={langOf(title)}>{title}</p>
      <ul className="flex flex-wrap gap-x-5">
        {bands.map(({ id, ...band }) => (
          <li key={id} lang={langOf(band.word)} className="[&>span]:whitespace-normal">
            <BandChip {...band} />
          </li>
        ))}
      </ul>
    </div>
  );
}
