import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import { isSameUnit, toOwnUnit, toUnit } from "../../text/unit.ts";
import { shown, valueCell } from "../evidence.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { isTotal, knownValues } from "../lineValues.ts";
import type { Line, YearValue } from "../line.ts";
import { nameRuns, stemOf } from "../names/nameRuns.ts";
import { roundsToSame } from "../names/roundsToSame.ts";
import { clauseBefore, subjectsOf, topicsOf } from "./clause.ts";
import { textNumbers, type TextNumber } from "./textNumbers.ts";
import type { TextSource } from "./textSource.ts";
import { bestOf, isAbout, isTopicOf, type Near } from "./tie.ts";

const notTheFigure =
  /(?:約|およそ|例年の?|近年|過去|(?:目標|計画|見込)(?:値|数|件数)?(?:である|は|の|を|が|に|[(（])*|定員|上限|残り|うち|最大|平均|全国|延べ|のべ)\s*$/;
const change =
  /^\s*(?:の?(?:増|減|差|プラス|マイナス|上回|下回|多|少な|伸び|短縮|アップ|ダウン)|以上|未満|以下|超|前後|程度|余り|弱|強|ずつ|ごと|当たり|あたり|(?:を)?(?:大きく)?(?:上回|下回|割)|が(?:回答|好意|満足))/;

interface Found {
  readonly number: TextNumber;
  readonly line: Line;
  readonly value: YearValue;
}

/** Figures of an evaluation near the name of an indicator that are not what the table says for that year. A text that
 * states the table's own figure anywhere is left alone, and so are parts of a whole that lie around it. */
export function numbersAgainstTable(source: TextSource, lines: readonly Line[], near: Near): Hint[] {
  const numbers = textNumbers(source.text);
  // Years in a row are held against the table as a series.
  const inSeries = ({ sentence }: TextNumber) =>
    numbers.filter((one) => one.sentence === sentence && one.fiscalYear !== null).length >= 2;
  const found = numbers.flatMap((number, place) =>
    inSeries(number) ? [] : matches(number, numbers[place - 1], source, lines, near),
  );
  return [
    ...Map.groupBy(found, ({ line, value }) => `${line.series.id} ${value.fiscalYear}`).values(),
  ].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { line, value, number } = first;
    const same = numbers.some((one) => isUnitOf(one, line) && roundsToSame(one.reading, value.reading));
    const above = group.filter((one) => one.number.reading.value.gt(value.reading.value)).length;
    if (same || (above > 0 && above < group.length)) return [];
    const year = fiscalYearLabel(value.fiscalYear, "ja", "full");
    const table = shown(value.reading, line.series.unit);
    return [
      hintOf(
        "text-differs",
        "look",
        [line],
        {
          ja: `本文は${year}の「${line.name}」にあたる値を「${number.raw}」としていますが、表では${table.ja}です。`,
          en: `The text gives “${number.raw}” for “${line.name}” in FY${value.fiscalYear}, the table ${table.en}.`,
        },
        [
          {
            what: "text",
            label: source.label,
            fiscalYear: value.fiscalYear,
            raw: number.sentence,
            place: source.place,
          },
          valueCell(line, value),
        ],
        `${source.place.nodeId ?? ""} ${value.fiscalYear}`,
      ),
    ];
  });
}

function matches(
  number: TextNumber,
  previous: TextNumber | undefined,
  source: TextSource,
  lines: readonly Line[],
  near: Near,
): Found[] {
  const { sentence, from, to } = number;
  const start = previous?.sentence === sentence && previous.to <= from ? previous.to : 0;
  const between = sentence.slice(start, from).replace(/[(（]$/, "");
  if (notTheFigure.test(between)) return [];
  if (change.test(sentence.slice(to)) || isAside(sentence, from, to)) return [];
  const clause = clauseBefore(between).replace(
    /(?:[RHS]|令和|平成|20|19)\s*(?:元|\d{1,2})年?度?(?:末|実績)?(?:の|は|に|、)?\s*$/u,
    "",
  );
  const subjects = subjectsOf(
    clause.trim() === "" ? "" : /[はがもの]\s*$/.test(clause) ? clause : `${clause}は`,
  );
  const topic =
    topicsOf(sentence.slice(0, from))
      .filter((one) => !subjects.includes(one))
      .at(-1) ?? null;
  const fiscalYear = yearOf(number, clause, source);
  if (fiscalYear === undefined) return [];
  return subjects.flatMap((subject) =>
    bestOf(
      subject,
      lines.filter(
        (line) => isUnitOf(number, line) && isAbout(subject, line, near) && isTopicOf(topic, line, near),
      ),
      near,
    ).flatMap((line): Found[] => {
      // A yearly figure beside a total is no slip, and of a name only the counted thing is its figure.
      if (isTotal(line) && !/累計|累積/.test(sentence)) return [];
      const head = stemOf(nameRuns(subject).at(-1) ?? "");
      if (!(nameRuns(line.name).at(-1) ?? "").includes(head)) return [];
      const value = knownValues(line).find((one) => one.fiscalYear === fiscalYear);
      return value ? [{ number, line, value }] : [];
    }),
  );
}

/** In brackets with other words; 「寄附件数(5,500件)は」 is a plain figure. */
function isAside(sentence: string, from: number, to: number): boolean {
  const isAlone = sentence[from - 1] === "(" && sentence[to] === ")";
  return !isAlone && /[(（][^)）]*$/.test(sentence.slice(0, from));
}

function yearOf(number: TextNumber, clause: string, { fiscalYear }: TextSource): number | undefined {
  if (number.fiscalYear !== null) return number.fiscalYear;
  if (/前年|昨年/.test(clause)) return undefined;
  return fiscalYear;
}

function isUnitOf({ unit }: TextNumber, { series }: Line): boolean {
  return isSameUnit(toUnit(unit), toOwnUnit(series.unit ?? ""));
}
