import type { Dictionary } from "../messages/dictionary.ts";
import { Field, Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { Choices } from "./ReorganiseForm.tsx";
import { sameParent as sameChoice } from "./readReorganisation.ts";

/** Names and division of a department that is made. */
export function NewUnitFields({
  place,
  typed,
  problems,
  words: all,
  units,
  chosen,
  sameParent = false,
}: {
  readonly place: number;
  readonly typed: ReadonlyMap<string, string>;
  readonly problems: Readonly<Record<string, string>>;
  readonly words: Pick<Dictionary, "organisation" | "reorganise">;
  readonly units: Choices["units"];
  readonly chosen?: Choices["chosen"];
  /** Offers the division of the old department, and takes it unless another is chosen. */
  readonly sameParent?: boolean;
}) {
  const { dataLang } = useShell();
  const words = all.reorganise;
  const name = (field: string) => `${field}-${place}`;
  const shared = (field: "name" | "shortName" | "parentId") => ({ id: name(field), name: name(field) });
  return (
    <>
      <Field
        {...shared("name")}
        label={words.name}
        lang={dataLang}
        defaultValue={typed.get(name("name")) ?? chosen?.name}
        problem={problems[name("name")]}
      />
      <Field
        {...shared("shortName")}
        label={words.shortName}
        lang={dataLang}
        defaultValue={typed.get(name("shortName")) ?? chosen?.shortName}
        problem={problems[name("shortName")]}
      />
      <div className="max-w-md">
        <Select
          {...shared("parentId")}
          label={words.parent}
          lang={dataLang}
          defaultValue={typed.get(name("parentId")) ?? (sameParent ? sameChoice : "")}
          options={[
            ...(sameParent ? [{ value: sameChoice, label: words.sameParent }] : []),
            { value: "", label: all.organisation.noParent },
            ...units,
          ]}
        />
        <Problem id={name("parentId")} problem={problems[name("parentId")]} />
      </div>
    </>
  );
}
