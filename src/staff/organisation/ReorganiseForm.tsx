import { Form, useNavigation } from "react-router";
import type { ReorganisationKind } from "../../core/organisation/reorganisation.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import { newUnitChoice, splitParts } from "./readReorganisation.ts";
import { NewUnitFields } from "./NewUnitFields.tsx";

export interface Choices {
  readonly day: string;
  readonly units: readonly { readonly value: string; readonly label: string }[];
  /** The department that the person came from. */
  readonly chosen:
    | {
        readonly id: string;
        readonly name: string;
        readonly shortName: string;
        readonly parentId: string | null;
      }
    | undefined;
}

/** What is asked of each kind of change. */
export function ReorganiseForm({
  kind,
  choices,
  typed: pairs,
  problems,
  words: all,
}: {
  readonly kind: ReorganisationKind;
  readonly choices: Choices;
  readonly typed: readonly (readonly [string, string])[];
  readonly problems: Readonly<Record<string, string>>;
  readonly words: Pick<Dictionary, "organisation" | "reorganise">;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const words = all.reorganise;
  const typed = new Map(pairs);
  const { units, chosen } = choices;
  const from = typed.get("from") ?? chosen?.id ?? "";
  const first = { value: "", label: words.choose };
  const fields = { typed, problems, words: all, units };
  return (
    <Form method="post" noValidate className="grid max-w-3xl gap-6">
      <Field
        id="day"
        name="day"
        type="date"
        label={words.effective}
        hint={words.dayHint}
        defaultValue={typed.get("day") ?? choices.day}
        problem={problems["day"]}
      />
      {kind === "merge" && (
        <MergedUnits choices={choices} pairs={pairs} problem={problems["from"]} words={words} />
      )}
      {(kind === "rename" || kind === "split" || kind === "abolish") && (
        <div className="max-w-md">
          <Select
            id="from"
            name="from"
            label={words.unit}
            lang={dataLang}
            defaultValue={from}
            options={[first, ...units]}
          />
          <Problem id="from" problem={problems["from"]} />
        </div>
      )}
      {kind === "create" && <NewUnitFields place={0} {...fields} />}
      {kind === "rename" && <NewUnitFields place={0} {...fields} chosen={chosen} sameParent />}
      {(kind === "merge" || kind === "abolish") && (
        <div className="max-w-md">
          <Select
            id="into"
            name="into"
            label={kind === "merge" ? words.into : words.successor}
            lang={dataLang}
            defaultValue={typed.get("into") ?? (kind === "merge" ? newUnitChoice : "")}
            options={[
              kind === "merge"
                ? { value: newUnitChoice, label: words.newUnit }
                : { value: "", label: words.noSuccessor },
              ...units,
            ]}
          />
          <Problem id="into" problem={problems["to"] ?? problems["to-0"]} />
        </div>
      )}
      {kind === "merge" && (
        <fieldset className="grid gap-6">
          <legend className="font-bold">{words.newUnit}</legend>
          <p className="text-solid-gray-700">{words.newUnitLead}</p>
          <NewUnitFields place={0} {...fields} sameParent />
        </fieldset>
      )}
      {kind === "split" && (
        <>
          <label className="flex items-center gap-3">
            <input
              type="checkbox"
              name="keep"
              value="yes"
              defaultChecked={typed.get("keep") === "yes"}
              className="size-6 accent-key-900"
            />
            {words.keep}
          </label>
          <Problem id="to" problem={problems["to"]} />
          {Array.from({ length: splitParts }, (_, place) => (
            <fieldset key={place} className="grid gap-4 border-t border-solid-gray-300 pt-4">
              <legend className="font-bold">{fill(words.part, { n: place + 1 })}</legend>
              <div className="max-w-md">
                <Select
                  id={`into-${place}`}
                  name={`into-${place}`}
                  label={words.partInto}
                  lang={dataLang}
                  defaultValue={typed.get(`into-${place}`) ?? ""}
                  options={[
                    { value: "", label: place < 2 ? words.newUnit : `${words.newUnit}／${words.partUnused}` },
                    ...units,
                  ]}
                />
                <Problem id={`into-${place}`} problem={problems[`to-${place}`]} />
              </div>
              <NewUnitFields place={place} {...fields} sameParent />
            </fieldset>
          ))}
        </>
      )}
      <div>
        <Button name="intent" value="preview" pending={pending}>
          {words.preview}
        </Button>
      </div>
    </Form>
  );
}

/** Tick boxes for the departments that are merged. */
function MergedUnits({
  choices,
  pairs,
  problem,
  words,
}: {
  readonly choices: Choices;
  readonly pairs: readonly (readonly [string, string])[];
  readonly problem: string | undefined;
  readonly words: Dictionary["reorganise"];
}) {
  const { dataLang } = useShell();
  const ticked = pairs.filter(([name]) => name === "from").map(([, value]) => value);
  return (
    <fieldset>
      <legend className="font-bold">{words.units}</legend>
      <div className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2" lang={dataLang}>
        {choices.units.map(({ value, label }) => (
          <label key={value} className="flex min-h-9 items-center gap-3">
            <input
              type="checkbox"
              name="from"
              value={value}
              defaultChecked={ticked.includes(value) || choices.chosen?.id === value}
              className="size-6 accent-key-900"
            />
            {label}
          </label>
        ))}
      </div>
      <Problem id="from" problem={problem} />
    </fieldset>
  );
}
