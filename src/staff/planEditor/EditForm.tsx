import { useEffect, useRef, type ReactNode } from "react";
import { Form } from "react-router";
import type { DraftEntries } from "./drafts.ts";
import { useEditing } from "./Editing.tsx";
import { Button } from "../ui/Button.tsx";

const typingPauseMs = 800;

/** How a unit is marked while it differs from what is saved: `typing`, then `sent`; `stuck` when it was refused. */
type Dirt = "typing" | "sent" | "stuck";

/** A form of units. Without a script one button saves them all; with one, each is saved a moment after the last
 * key, and when one leaves it. What is not saved yet is kept in the browser. */
export function EditForm({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { words, drafts, send, settle, say } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const flush = (unit: HTMLElement) => {
    const key = keyOf(unit);
    clearTimeout(timers.current.get(key));
    if (dirtOf(unit) !== "typing") return;
    mark(unit, "sent");
    const sent = entriesOf(unit);
    send(
      // What was typed while others were being saved goes along.
      () =>
        new URLSearchParams(
          (unit.isConnected ? entriesOf(unit) : sent).map(([name, value]) => [name, value]),
        ),
      ({ problems, conflicts, stored }) => {
        const isStuck = key in problems || key in conflicts;
        const now = stored[key];
        const memory = unit.querySelector<HTMLInputElement>(`input[name="u.${CSS.escape(key)}"]`);
        if (now && memory) memory.value = JSON.stringify(now);
        if (isStuck) return mark(unit, "stuck");
        settle(key);
        if (dirtOf(unit) !== "sent") return;
        mark(unit, null);
        drafts.drop(key);
      },
    );
  };

  const touch = (unit: HTMLElement, soon: boolean) => {
    const key = keyOf(unit);
    mark(unit, "typing");
    drafts.keep(key, entriesOf(unit));
    clearTimeout(timers.current.get(key));
    if (soon) flush(unit);
    else
      timers.current.set(
        key,
        setTimeout(() => flush(unit), typingPauseMs),
      );
  };

  // Once for the form: drafts are put back when the page opens.
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    let restored = 0;
    for (const unit of form.current?.querySelectorAll<HTMLElement>("[data-unit]") ?? []) {
      const draft = drafts.find(keyOf(unit));
      if (!draft) continue;
      if (isSame(draft, entriesOf(unit))) drafts.drop(keyOf(unit));
      else {
        restored += 1;
        unit.dispatchEvent(new CustomEvent("rows", { detail: draft.length }));
        requestAnimationFrame(() => {
          putBack(unit, draft);
          touch(unit, true);
        });
      }
    }
    if (restored > 0) say(words.restored);
  });
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach((timer) => clearTimeout(timer));
  }, []);

  return (
    <Form
      method="post"
      ref={form}
      aria-label={label}
      noValidate
      preventScrollReset
      onInput={({ target }) => {
        const unit = unitOf(target);
        if (unit) touch(unit, isChosen(target));
      }}
      onBlur={({ target, relatedTarget }) => {
        const unit = unitOf(target);
        if (unit && !(relatedTarget instanceof Node && unit.contains(relatedTarget))) flush(unit);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        for (const unit of form.current?.querySelectorAll<HTMLElement>("[data-unit]") ?? []) flush(unit);
      }}
    >
      {children}
      <noscript>
        <div className="mt-6">
          <Button>{words.save}</Button>
        </div>
      </noscript>
    </Form>
  );
}

const keyOf = (unit: HTMLElement): string => unit.dataset["unit"] ?? "";
const dirtOf = (unit: HTMLElement) => unit.dataset["dirty"] as Dirt | undefined;

function mark(unit: HTMLElement, dirt: Dirt | null) {
  if (dirt) unit.dataset["dirty"] = dirt;
  else delete unit.dataset["dirty"];
}

const unitOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-unit]") : null;

/** Lists and ticks are complete with one click; texts are typed. */
const isChosen = (target: EventTarget): boolean =>
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && (target.type === "checkbox" || target.type === "radio"));

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const inputsOf = (unit: HTMLElement) => [...unit.querySelectorAll<Typed>("input, textarea, select")];

function entriesOf(unit: HTMLElement): [string, string][] {
  return inputsOf(unit)
    .filter((input) => input.name !== "" && !(isTick(input) && !input.checked))
    .map((input) => [input.name, input.value]);
}

const isTick = (input: Typed): input is HTMLInputElement =>
  input instanceof HTMLInputElement && (input.type === "checkbox" || input.type === "radio");

function putBack(unit: HTMLElement, draft: DraftEntries) {
  const left = [...draft];
  for (const input of inputsOf(unit)) {
    const index = left.findIndex(
      ([name, value]) => name === input.name && (!isTick(input) || value === input.value),
    );
    const [found] = index < 0 ? [] : left.splice(index, 1);
    // `before` comes back too: it is what the person saw when typing.
    if (isTick(input)) input.checked = found !== undefined;
    else if (found) input.value = found[1];
  }
}

const isSame = (a: DraftEntries, b: DraftEntries): boolean => JSON.stringify(a) === JSON.stringify(b);
