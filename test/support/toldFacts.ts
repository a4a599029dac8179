/** What stands at a place of a facts file; an empty list stands for itself. */
type Leaf = string | number | boolean | null | "[]";

/** Every leaf of a value by its path: `slides[3].figures[0].raw`. Places without a value are left out. */
export function leavesByPath(value: unknown, path = ""): Map<string, Leaf> {
  if (Array.isArray(value)) {
    if (value.length === 0) return new Map([[path, "[]"]]);
    return new Map(value.flatMap((item, place) => [...leavesByPath(item, `${path}[${place}]`)]));
  }
  if (typeof value === "object" && value !== null) {
    return new Map(
      Object.entries(value).flatMap(([key, item]) => [...leavesByPath(item, path ? `${path}.${key}` : key)]),
    );
  }
  return new Map(value === undefined ? [] : [[path, value as Leaf]]);
}

/** Compares a facts file with what a plan that was read back tells, both ways: every leaf that only one of them
 * has, or that differs. `noContent` names the leaves that are no content of the document, by the pattern of their
 * path (`slides[].line`, or `*.line` for any place) with the reason; a pattern that no leaf needs is a problem too.
 * @returns the problems in words; none when both say the same */
export function compareTold(
  facts: unknown,
  told: unknown,
  noContent: Readonly<Record<string, string>>,
): string[] {
  const unused = new Set(Object.keys(noContent));
  const leaves = new Map(
    [...leavesByPath(facts)].filter(([path]) => {
      const fitting = Object.keys(noContent).filter((pattern) => fits(path, pattern));
      for (const pattern of fitting) unused.delete(pattern);
      return fitting.length === 0;
    }),
  );
  const back = leavesByPath(told);
  return [
    ...[...new Set([...leaves.keys(), ...back.keys()])]
      .filter((path) => leaves.get(path) !== back.get(path))
      .map(
        (path) =>
          `${path}: ${JSON.stringify(leaves.get(path))} in the facts, ${JSON.stringify(back.get(path))} told`,
      ),
    ...[...unused].map((pattern) => `${pattern}: no leaf of the facts stands there`),
  ];
}

function fits(path: string, pattern: string): boolean {
  const place = path.replaceAll(/\[\d+\]/g, "[]");
  return pattern.startsWith("*") ? `.${place}`.endsWith(pattern.slice(1)) : place === pattern;
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** Years that a printed text names, in the order of the text: 「平成27年度から平成31年度」 is 2015 and 2019. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(/(令和|平成|R|H)\s*(元|\d+)|((?:19|20)\d\d)/g)].map(([, era, count, year]) =>
    year ? Number(year) : (eras[era ?? ""] ?? 0) + (count === "元" ? 1 : Number(count)),
  );
}

/** A printed time in parts: 「令和5年度」, 「今年6月10日」. What it does not say is absent; the year is then null. */
export function timeIn(text: string) {
  const month = /(\d+)月/.exec(text)?.[1];
  const day = /(\d+)日/.exec(text)?.[1];
  return {
    year: yearsIn(text)[0] ?? null,
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    ...(text.includes("年度") && { fiscal: true }),
  };
}
