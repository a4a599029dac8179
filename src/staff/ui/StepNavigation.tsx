import type { ReactNode } from "react";

/** Steps of a task in order; `current` counts from 0. */
export function StepNavigation({
  label,
  steps,
  current,
}: {
  readonly label: string;
  readonly steps: readonly ReactNode[];
  readonly current: number;
}) {
  return (
    <ol aria-label={label} className="mb-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {steps.map((step, index) => (
        <li
          key={index}
          aria-current={index === current ? "step" : undefined}
          className={`flex items-center gap-2 ${index === current ? "font-bold" : "text-solid-gray-700"}`}
        >
          <span
            className={`inline-flex size-7 items-center justify-center rounded-full border leading-100 ${index === current ? "border-key-900 bg-key-900 text-white" : "border-solid-gray-600"}`}
          >
            {index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
