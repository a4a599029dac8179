import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Problem } from "../ui/Field.tsx";
import { Choice, Line } from "./fields.tsx";
import type { FormPart } from "./PresetFields.tsx";
import { RowSteps } from "./RowSteps.tsx";

/** The bands from best to worst, each with its words and where it begins. */
export function BandRows(part: FormPart) {
  const { form, words, options, problems } = part;
  const hasLimits = form.actsOn !== "rules" && form.actsOn !== "choice";
  return (
    <fieldset className="min-w-0">
      <legend className="text-std-18B-160">{words.bands}</legend>
      <input type="hidden" name="bandCount" value={form.bands.length} />
      <Problem id="bands" problem={problems["bands"]} />
      <ol className="border-b border-solid-gray-420">
        {form.bands.map((band, place) => {
          const at = `bands.${place}`;
          const row = `${fill(words.bandN, { n: place + 1 })} ${band.ja}`.trim();
          return (
            <li key={band.id} className="border-t border-solid-gray-420 py-3">
              <input type="hidden" name={`${at}.id`} value={band.id} />
              <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-2 md:grid-cols-[5.5rem_minmax(0,1.2fr)_minmax(0,1fr)_6rem]">
                <Line name={`${at}.symbol`} label={words.symbol} value={band.symbol} problems={problems} />
                <Line name={`${at}.ja`} label={words.word} value={band.ja} problems={problems} />
                <Line
                  name={`${at}.en`}
                  label={<English words={words} />}
                  value={band.en}
                  problems={problems}
                  english
                  className="col-span-2 md:col-span-1"
                />
                <Choice
                  name={`${at}.tone`}
                  label={words.tone}
                  value={band.tone}
                  options={options.tones}
                  problems={problems}
                  className="col-span-2 md:col-span-1"
                />
              </div>
              <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-2">
                {hasLimits ? <Limits {...part} place={place} /> : <KeptLimits {...part} place={place} />}
                <p className="ms-auto flex gap-2 self-end">
                  <RowSteps list="bands" place={place} count={form.bands.length} row={row} words={words} />
                </p>
              </div>
              <More {...part} place={place} />
            </li>
          );
        })}
      </ol>
      <p className="mt-3">
        <Button kind="secondary" size="small" name="intent" value="addBand">
          {words.addBand}
        </Button>
      </p>
    </fieldset>
  );
}

interface BandPart extends FormPart {
  readonly place: number;
}

function Limits({ form, place, words, options, problems }: BandPart) {
  const band = form.bands[place];
  const at = `bands.${place}`;
  return (
    <>
      <Choice
        name={`${at}.takes`}
        label={words.takes}
        value={band?.takes ?? "rules"}
        options={options.takes}
        problems={problems}
        className="w-60 max-w-full"
      />
      <Line
        name={`${at}.limit`}
        label={form.actsOn === "points" ? words.limitPoints : words.limit}
        value={band?.limit ?? ""}
        problems={problems}
        className={`${problems[`${at}.limit`] ? "w-80" : "w-36"} max-w-full`}
      />
    </>
  );
}

/** Kept while the scale acts on something without limits, so that changing one's mind loses nothing. */
function KeptLimits({ form, place, problems }: BandPart) {
  const band = form.bands[place];
  const at = `bands.${place}`;
  return (
    <>
      <input type="hidden" name={`${at}.takes`} value={band?.takes ?? "rules"} />
      <input type="hidden" name={`${at}.limit`} value={band?.limit ?? ""} />
      <Problem id={`${at}.takes`} problem={problems[`${at}.takes`]} />
    </>
  );
}

function More({ form, place, words, problems }: BandPart) {
  const band = form.bands[place];
  const at = `bands.${place}`;
  const others = form.bands.filter(({ id }) => id !== band?.id);
  return (
    <Disclosure summary={words.more} open={Boolean(band?.points || band?.partOf || problems[`${at}.points`])}>
      <div className="flex flex-wrap gap-3">
        <Line
          name={`${at}.points`}
          label={words.points}
          value={band?.points ?? ""}
          problems={problems}
          className="w-28"
        />
        <Choice
          name={`${at}.partOf`}
          label={words.partOf}
          value={band?.partOf ?? ""}
          options={[
            { value: "", label: words.notPart },
            ...others.map(({ id, symbol, ja }) => ({ value: id, label: `${symbol} ${ja}` })),
          ]}
          problems={problems}
          className="w-72 max-w-full"
        />
      </div>
    </Disclosure>
  );
}

export function English({ words }: Pick<FormPart, "words">) {
  return (
    <>
      {words.english}
      <span className="font-normal text-solid-gray-700">{words.optional}</span>
    </>
  );
}

/** What a band is called in a list to choose from. */
export const bandOptions = ({ bands }: PresetForm) =>
  bands.map(({ id, symbol, ja }) => ({ value: id, label: `${symbol} ${ja}`.trim() || id }));
