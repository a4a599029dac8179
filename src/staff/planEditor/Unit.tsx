import { useEffect, useRef, type ReactNode } from "react";
import { useEditing } from "./Editing.tsx";
import type { Unit } from "./unit.ts";
import { useShell } from "../useShell.ts";

/** A part of an EditForm that is saved by itself: what the person saw, the inputs, and what is wrong with it. */
export function UnitBox({
  name,
  unit,
  className,
  children,
}: {
  readonly name: string;
  readonly unit: Unit;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <div data-unit={name} ref={box} className={className}>
      <input type="hidden" name={`u.${name}`} value={JSON.stringify(unit)} />
      {children}
      <UnitFault name={name} />
    </div>
  );
}

function UnitFault({ name }: { readonly name: string }) {
  const { problems, conflicts, words } = useEditing();
  const problem = problems[name];
  const conflict = conflicts[name];
  return (
    <>
      {problem && (
        <p id={`${name}-problem`} role="alert" className="mt-1 text-error-2">
          <span aria-hidden="true">＊</span>
          {problem}
        </p>
      )}
      {conflict && <Choice name={name} {...conflict} legend={words.conflict} />}
    </>
  );
}

/** Two people changed the same: both texts, and whose stays. Radios without a script, at once with one. */
function Choice({
  name,
  mine,
  theirs,
  legend,
}: {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  readonly legend: string;
}) {
  const { words, drafts, settle } = useEditing();
  const { dataLang } = useShell();
  const choose = (whose: "mine" | "theirs", target: HTMLElement) => {
    const unit = target.closest<HTMLElement>("[data-unit]");
    if (!unit) return;
    settle(name);
    if (whose === "theirs") {
      drafts.drop(name);
      delete unit.dataset["dirty"];
      unit.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea").forEach((input) => {
        if (input.type === "hidden") return;
        if (input instanceof HTMLInputElement) input.checked = input.defaultChecked;
        if (input.type !== "checkbox" && input.type !== "radio") input.value = input.defaultValue;
      });
    } else
      unit
        .querySelector("input:not([type=hidden]), textarea, select")
        ?.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  return (
    <fieldset className="mt-2 border-s-4 border-error-1 ps-3">
      <legend className="float-left w-full font-bold text-error-2">{legend}</legend>
      <dl className="clear-both">
        <dt className="text-solid-gray-700">{words.theirs}</dt>
        <dd lang={dataLang} className="whitespace-pre-line">
          {theirs || words.blank}
        </dd>
        <dt className="text-solid-gray-700">{words.mine}</dt>
        <dd lang={dataLang} className="whitespace-pre-line">
          {mine || words.blank}
        </dd>
      </dl>
      {(["mine", "theirs"] as const).map((whose) => (
        <label key={whose} className="flex min-h-9 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={`choice:${name}`}
            value={whose}
            className="size-5 accent-key-900"
            onInput={(event) => event.stopPropagation()}
            onChange={({ currentTarget }) => choose(whose, currentTarget)}
          />
          {whose === "mine" ? words.keepMine : words.takeTheirs}
        </label>
      ))}
    </fieldset>
  );
}

/** Brings an input up to what is saved, unless the person has typed something else into it. */
export function useSaved<Input extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
  value: string,
) {
  const input = useRef<Input>(null);
  useEffect(() => {
    const { current } = input;
    if (!current || current.value === value) return;
    if (current.closest<HTMLElement>("[data-unit]")?.dataset["dirty"] === undefined) current.value = value;
  }, [value]);
  return input;
}
