import { useEffect, useRef } from "react";
import { useShell } from "../useShell.ts";
import { useEntry } from "./EntryContext.ts";
import type { FieldPage, RowPage } from "./present.ts";

/** The stages of the plan to tick, besides typing them. With a script a tick writes the stages into the field itself;
 * without one the ticks go with the form: see entryForm.ts. */
export function StageChoice({
  field,
  stages,
}: {
  readonly field: FieldPage;
  readonly stages: RowPage["stages"];
}) {
  const { words } = useEntry();
  const { dataLang } = useShell();
  const list = useRef<HTMLFieldSetElement>(null);
  const write = () => {
    const input = document.getElementById(field.id);
    const ticked = list.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [];
    if (input instanceof HTMLInputElement) input.value = [...ticked].map(({ value }) => value).join("・");
  };
  return (
    <fieldset ref={list} className="mt-2">
      <legend>{words.entry.stages}</legend>
      <input
        type="hidden"
        name={`stages:${field.name}`}
        value={stages
          .filter(({ isReached }) => isReached)
          .map(({ stage }) => stage)
          .join("・")}
      />
      <div lang={dataLang} className="flex flex-wrap gap-x-5">
        {stages.map((stage) => (
          <Stage key={stage.stage} name={`stage:${field.name}`} {...stage} onTick={write} />
        ))}
      </div>
    </fieldset>
  );
}

function Stage({
  name,
  stage,
  isReached,
  onTick,
}: {
  readonly name: string;
  readonly stage: string;
  readonly isReached: boolean;
  readonly onTick: () => void;
}) {
  const box = useRef<HTMLInputElement>(null);
  // What is typed into the field is ticked here once it has been read.
  useEffect(() => {
    if (box.current) box.current.checked = isReached;
  }, [isReached]);
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2">
      <input
        ref={box}
        type="checkbox"
        name={name}
        value={stage}
        defaultChecked={isReached}
        onChange={onTick}
        className="size-5 accent-key-900"
      />
      {stage}
    </label>
  );
}
