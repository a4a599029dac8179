import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { useShell } from "../useShell.ts";
import type { PresentedOpening } from "./presentOpening.ts";

/** What stands in the way of answers: departments in which nobody can enter, entries without a department. */
export function OpeningHints({
  opening: { departments, withoutDepartment },
  words,
}: {
  readonly opening: PresentedOpening;
  readonly words: Dictionary["opening"];
}) {
  const { langOf } = useShell();
  const byHint = Map.groupBy(
    departments.filter(({ hint }) => hint),
    ({ hint }) => hint,
  );
  if (byHint.size === 0 && withoutDepartment.length === 0) return null;
  return (
    <Banner tone="warning" title={words.hints}>
      <ul className="list-disc ps-6">
        {[...byHint].map(([hint, some]) => (
          <li key={hint}>
            <span lang={langOf(some[0]?.name ?? "")}>{some.map(({ name }) => name).join("、")}</span>: {hint}
          </li>
        ))}
        {withoutDepartment.length > 0 && (
          <li>
            {fill(words.noDepartment, { n: withoutDepartment.length })}
            <ul className="list-disc ps-6">
              {withoutDepartment.slice(0, 10).map((item) => (
                <li key={item}>{item}</li>
              ))}
              {withoutDepartment.length > 10 && <li>…</li>}
            </ul>
          </li>
        )}
      </ul>
    </Banner>
  );
}
