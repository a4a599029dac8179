import type { ReactNode } from "react";
import { Form } from "react-router";
import { RowButton } from "../judgement/fields.tsx";
import { fill } from "../messages/fill.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Disclosure } from "../ui/Disclosure.tsx";
import { useShell } from "../useShell.ts";

const steps = ["up", "down", "repeat", "remove"] as const;

/** One phase of a list: its name, what is known about it, and below, folded, how to change it. */
export function PhaseEntry({
  phase,
  place,
  count,
  seen,
  tags,
  lines,
  open,
  summary,
  words,
  children,
}: {
  readonly phase: { readonly id: string; readonly name: string };
  readonly place: number;
  readonly count: number;
  /** Ids of the whole list, by which a second click is noticed. */
  readonly seen: string;
  readonly tags: ReactNode;
  readonly lines: readonly ReactNode[];
  readonly open: boolean;
  readonly summary: string;
  readonly words: Dictionary["phases"];
  readonly children: ReactNode;
}) {
  const { langOf } = useShell();
  return (
    <li id={`phase-${phase.id}`} className="border-t border-solid-gray-420 py-4">
      <p className="flex items-baseline gap-x-3">
        <span className="w-6 shrink-0 text-end text-solid-gray-700">{place + 1}</span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <strong className="text-std-18B-160" lang={langOf(phase.name)}>
            {phase.name}
          </strong>
          {tags}
        </span>
      </p>
      <div className="ps-9">
        <ul>
          {lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
        <Disclosure summary={summary} open={open}>
          <div className="grid gap-6 border-s-4 border-solid-gray-200 py-2 ps-4">
            {children}
            <Form method="post" className="flex flex-wrap gap-x-4 gap-y-1">
              <input type="hidden" name="id" value={phase.id} />
              <input type="hidden" name="seen" value={seen} />
              {steps.map((step) => (
                <RowButton
                  key={step}
                  step={step}
                  label={fill(words.stepOf, { name: phase.name, step: words[step] })}
                  disabled={
                    (step === "up" && place === 0) ||
                    (step === "down" && place === count - 1) ||
                    (step === "remove" && count === 1)
                  }
                >
                  {words[step]}
                </RowButton>
              ))}
            </Form>
          </div>
        </Disclosure>
      </div>
    </li>
  );
}
