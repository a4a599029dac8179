import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { NumberReading } from "../../indicator/reading.ts";
import { isSameUnit, toOwnUnit } from "../../text/unit.ts";
import { actualCell, baselineCell, shown, targetCell, placeOf } from "../evidence.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { exactFigure } from "../lineValues.ts";
import type { Line } from "../line.ts";
import { nameSimilarity } from "../names/nameSimilarity.ts";

interface Cell {
  readonly name: "baseline" | "target" | "actual" | "cost";
  readonly fiscalYear: number | null;
  readonly figure: NumberReading;
  readonly evidence: Evidence;
}

/** The same figures under two names: two equal cells of which one has three digits or more, or one such cell where
 * the names are much alike too. Small figures (1か所 → 2か所) are equal by chance.
 * @param others lines of other plans of the city */
export function sameFigures(lines: readonly Line[], others: readonly Line[] = []): Hint[] {
  // Pairs that share a cell, instead of all pairs: a plan may have thousands of lines.
  const own = new Set(lines);
  const byCell = new Map<string, Line[]>();
  for (const line of [...lines, ...others]) {
    for (const { name, fiscalYear, figure } of cellsByName(line)) {
      if (name === "cost" || figure.value.c.length < 3) continue;
      const key = `${name} ${fiscalYear ?? ""} ${figure.value.toFixed()}`;
      byCell.set(key, [...(byCell.get(key) ?? []), line]);
    }
  }
  return [...byCell.values()].flatMap((alike) =>
    alike.flatMap((left, place) =>
      own.has(left) ? alike.slice(place + 1).flatMap((right) => compare(left, right)) : [],
    ),
  );
}

function compare(left: Line, right: Line): Hint[] {
  if (left.indicator.id === right.indicator.id) return [];
  if (!isSameUnit(toOwnUnit(left.series.unit ?? ""), toOwnUnit(right.series.unit ?? ""))) return [];
  const there = cellsByName(right);
  const equal = cellsByName(left).flatMap((cell) => {
    const twin = there.find(({ name }) => name === cell.name);
    const isSame = twin && twin.fiscalYear === cell.fiscalYear && twin.figure.value.eq(cell.figure.value);
    return isSame && !cell.figure.value.eq(0) ? [{ cell, twin }] : [];
  });
  const telling = equal.filter(({ cell }) => cell.figure.value.c.length >= 3 && cell.name !== "cost");
  if (telling.length === 0) return [];
  const alike = nameSimilarity(left.name, right.name);
  // 100% and 1,000人 are round, and a plan has many of them.
  if (equal.length < 2 && alike < 0.4) return [];
  const what = equal.map(({ cell }) => words[cell.name](cell, left.series.unit));
  return [
    hintOf(
      "same-figures",
      equal.length >= 2 ? "contradiction" : "look",
      [left, right],
      {
        ja: `「${left.name}」と「${right.name}」は名前が違いますが、${what.map(({ ja }) => ja).join("、")}が同じです。同じ値の写しや取り違えでないか、合計で二重に数えていないか確認してください。`,
        en: `“${left.name}” and “${right.name}” have other names but the same ${what.map(({ en }) => en).join(", ")}. Check that neither was copied by mistake, and that no sum counts it twice.`,
      },
      equal.flatMap(({ cell, twin }) => [cell.evidence, twin.evidence]),
    ),
  ];
}

const year = (fiscalYear: number | null) =>
  fiscalYear === null ? "" : `（${fiscalYearLabel(fiscalYear, "ja", "short")}）`;
const words = {
  baseline: ({ figure, fiscalYear }: Cell, unit: string | null) => ({
    ja: `基準値${shown(figure, unit).ja}${year(fiscalYear)}`,
    en: `baseline ${shown(figure, unit).en}`,
  }),
  target: ({ figure, fiscalYear }: Cell, unit: string | null) => ({
    ja: `目標値${shown(figure, unit).ja}${year(fiscalYear)}`,
    en: `target ${shown(figure, unit).en}`,
  }),
  actual: ({ figure, fiscalYear }: Cell, unit: string | null) => ({
    ja: `実績値${shown(figure, unit).ja}${year(fiscalYear)}`,
    en: `actual ${shown(figure, unit).en}`,
  }),
  cost: ({ figure }: Cell) => ({
    ja: `事業費${shown(figure, "千円").ja}`,
    en: `cost ${shown(figure, "千円").en}`,
  }),
};

function cellsByName(line: Line): Cell[] {
  const give = (
    name: Cell["name"],
    fiscalYear: number | null,
    figure: NumberReading | undefined,
    evidence: Evidence | undefined,
  ): Cell[] => (figure && evidence ? [{ name, fiscalYear, figure, evidence }] : []);
  const { standing, cost } = line;
  return [
    ...give("baseline", line.baselineYear, exactFigure(line.baseline?.reading), baselineCell(line)[0]),
    ...give(
      "target",
      line.target?.fiscalYear ?? null,
      exactFigure(line.target?.reading),
      targetCell(line)[0],
    ),
    ...(standing
      ? give(
          "actual",
          standing.fiscalYear,
          exactFigure(standing.actual),
          actualCell(line, { fiscalYear: standing.fiscalYear, reading: standing.actual }),
        )
      : []),
    ...(standing && cost
      ? give("cost", standing.fiscalYear, exactFigure(cost), {
          what: "cost",
          label: line.name,
          fiscalYear: standing.fiscalYear,
          raw: cost.raw,
          place: placeOf(line),
        })
      : []),
  ];
}
