import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { d } from "../../decimal.ts";
import { isSameUnit, toOwnUnit, toUnit } from "../../text/unit.ts";
import { shown, valueCell } from "../evidence.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { isTotal, knownValues } from "../lineValues.ts";
import type { Line, YearValue } from "../line.ts";
import { nameRuns } from "../names/nameRuns.ts";
import { nameSimilarity } from "../names/nameSimilarity.ts";
import { roundsToSame } from "../names/roundsToSame.ts";
import { sharesHead } from "../names/sharesHead.ts";
import type { Stated } from "./stated.ts";

// A change, or one group of the whole, is another figure than the indicator.
const otherFigure = /前年度?比|前年度?差|増減|増加$|減少$|の増|の減|[・･](?!合計|計$|総数|全体)[^・･]*$/;

// How much two names must share: with a year that agrees, to be added up, and to be the same thing in any case.
const leastAlike = 0.3;
const alikeForSums = 0.4;
const alikeForSure = 0.6;

/** Named figures beside the table (supporting figures, series in a text) against the indicator that they are about:
 * yearly figures against the growth of a total, others year by year. */
export function figuresAgainstTable(stated: readonly Stated[], lines: readonly Line[]): Hint[] {
  return stated.flatMap((figure) => {
    const match = lines
      .map((line) => ({ line, alike: alikeness(figure, line) }))
      .filter(({ alike }) => alike > 0)
      .toSorted((a, b) => b.alike - a.alike)[0];
    if (!match) return [];
    const known = knownValues(match.line);
    const pairs = known.flatMap((value) => {
      const twin = figure.values.find(({ fiscalYear }) => fiscalYear === value.fiscalYear);
      return twin ? [{ value, twin }] : [];
    });
    const agreeing = pairs.filter(({ value, twin }) => roundsToSame(value.reading, twin.reading));
    if (isTotal(match.line) && agreeing.length === 0) {
      if (match.alike < alikeForSums) return [];
      return yearsAgainstGrowth(figure, match.line, match.alike, known);
    }
    const differing = pairs.filter((pair) => !agreeing.includes(pair));
    // Names that are only somewhat alike are the same thing where one year agrees.
    if (differing.length === 0 || (agreeing.length === 0 && match.alike < alikeForSure)) return [];
    return [differs(figure, match.line, differing, agreeing.length > 0)];
  });
}

/** From 0 (another thing) to 1. The unit, the counted thing and much of the name must be the same. */
function alikeness({ label, unit }: Stated, line: Line): number {
  if (otherFigure.test(label) || unit === null || line.series.unit === null) return 0;
  if (!isSameUnit(toUnit(unit), toOwnUnit(line.series.unit))) return 0;
  const name = label.replace(/[・･](?:合計|計|総数|全体)$/, "");
  if (!sharesHead(name, line.name)) return 0;
  const [mine, theirs] = [nameRuns(name).join(""), nameRuns(line.name).join("")];
  if (theirs.endsWith(mine) && mine.length >= 3) return 1;
  const alike = nameSimilarity(name, line.name);
  return alike >= leastAlike ? alike : 0;
}

function differs(
  figure: Stated,
  line: Line,
  differing: readonly { value: YearValue; twin: YearValue }[],
  isSameElsewhere: boolean,
): Hint {
  const { unit } = line.series;
  const list = (locale: "ja" | "en", side: "value" | "twin") =>
    differing
      .map(
        (pair) =>
          `${fiscalYearLabel(pair[side].fiscalYear, locale, "short")} ${shown(pair[side].reading, unit)[locale]}`,
      )
      .join(locale === "ja" ? "、" : ", ");
  return hintOf(
    "figure-differs",
    isSameElsewhere ? "contradiction" : "look",
    [line],
    {
      ja: `表の「${line.name}」（${list("ja", "value")}）と、${figure.what === "text" ? "本文" : "参考数値"}の「${figure.label}」（${list("ja", "twin")}）が違います。${isSameElsewhere ? "ほかの年度は同じ値です。" : "同じものを指すか確認してください。"}`,
      en: `“${line.name}” in the table (${list("en", "value")}) and “${figure.label}” ${figure.what === "text" ? "in the text" : "among the supporting figures"} (${list("en", "twin")}) differ${isSameElsewhere ? "; other years agree" : ""}.`,
    },
    differing.flatMap(({ value, twin }) => [valueCell(line, value), statedCell(figure, twin)]),
    figure.label,
  );
}

function yearsAgainstGrowth(figure: Stated, line: Line, alike: number, known: readonly YearValue[]): Hint[] {
  return known.flatMap((later, place): Hint[] => {
    const earlier = known[place - 1];
    if (!earlier || line.series.unit === "%") return [];
    const years = figure.values.filter(
      ({ fiscalYear }) => fiscalYear > earlier.fiscalYear && fiscalYear <= later.fiscalYear,
    );
    if (new Set(years.map(({ fiscalYear }) => fiscalYear)).size < later.fiscalYear - earlier.fiscalYear)
      return [];
    const sum = years.reduce((all, { reading }) => all.plus(reading.value), d(0));
    const growth = later.reading.value.minus(earlier.reading.value);
    // A fall has a hint of its own.
    if (sum.eq(growth) || growth.lt(0)) return [];
    const { unit } = line.series;
    const plus = (value: typeof sum, locale: "ja" | "en") =>
      shown({ kind: "number", value, raw: value.toFixed() }, unit)[locale];
    const terms = years
      .map(
        ({ fiscalYear, reading }) =>
          `${fiscalYearLabel(fiscalYear, "ja", "short")} ${shown(reading, unit).ja}`,
      )
      .join("＋");
    return [
      hintOf(
        "years-do-not-add-up",
        alike >= alikeForSure ? "contradiction" : "look",
        [line],
        {
          ja: `累計の「${line.name}」は${shown(earlier.reading, unit).ja}から${shown(later.reading, unit).ja}へ${plus(growth, "ja")}増えていますが、${figure.what === "text" ? "本文" : "参考数値"}の「${figure.label}」の和（${terms}）は${plus(sum, "ja")}です。`,
          en: `The total “${line.name}” grows by ${plus(growth, "en")} from ${shown(earlier.reading, unit).en} to ${shown(later.reading, unit).en}, but “${figure.label}” of these years adds up to ${plus(sum, "en")}.`,
        },
        [
          valueCell(line, earlier),
          valueCell(line, later),
          ...years.map((value) => statedCell(figure, value)),
        ],
        figure.label,
      ),
    ];
  });
}

function statedCell({ what, label, place }: Stated, { fiscalYear, reading }: YearValue): Evidence {
  return { what, label, fiscalYear, raw: reading.raw, place };
}
