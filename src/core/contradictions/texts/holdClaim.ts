import { fiscalYearLabel } from "../../calendar/fiscalYearLabel.ts";
import type { Words } from "../../text/words.ts";
import { actualCell, shown, targetCell, valueCell } from "../evidence.ts";
import type { Evidence, HintCode } from "../hint.ts";
import { exactFigure, isTotal, knownValues } from "../lineValues.ts";
import type { Line, YearValue } from "../line.ts";
import type { Claim } from "./findClaims.ts";

interface Against {
  readonly code: HintCode;
  readonly strength: "contradiction" | "look";
  readonly but: Words;
  readonly evidence: readonly Evidence[];
}

/** Holds a claim against the figures of a line.
 * @returns what speaks against it; undefined where nothing does, or nothing is known */
export function holdClaim(claim: Claim, line: Line): Against | undefined {
  switch (claim.kind) {
    case "up":
    case "down":
      return holdMovement(claim, claim.kind, line);
    case "highest":
    case "lowest":
      return holdRecord(claim.kind, line);
    default:
      return holdGrade(claim.kind, line);
  }
}

function holdMovement(claim: Claim, kind: "up" | "down", line: Line): Against | undefined {
  // Of a total, words like 減少 speak of the year's own figure.
  if (!line.standing || isTotal(line)) return undefined;
  const { fiscalYear } = line.standing;
  const values = knownValues(line);
  const now = values.find((value) => value.fiscalYear === fiscalYear);
  const lastYear = values.find((value) => value.fiscalYear === fiscalYear - 1);
  const baseline = values[0];
  if (!now || statesAnother(claim, now)) return undefined;
  const from =
    claim.since === "baseline" ? baseline : (lastYear ?? (claim.since === "lastYear" ? undefined : baseline));
  if (!from || from.fiscalYear >= fiscalYear) return undefined;
  const side = now.reading.value.cmp(from.reading.value);
  if (side === 0 || side === (kind === "up" ? 1 : -1)) return undefined;
  const { unit } = line.series;
  const [a, b] = [shown(from.reading, unit), shown(now.reading, unit)];
  return {
    code: kind === "up" ? "said-to-rise" : "said-to-fall",
    strength: from === lastYear || claim.since !== null ? "contradiction" : "look",
    but: {
      ja: `表では「${line.name}」が${fiscalYearLabel(from.fiscalYear, "ja", "full")}の${a.ja}から${b.ja}に${side < 0 ? "減って" : "増えて"}います`,
      en: `in the table “${line.name}” ${side < 0 ? "falls" : "rises"} from ${a.en} in FY${from.fiscalYear} to ${b.en}`,
    },
    evidence: [valueCell(line, from), valueCell(line, now)],
  };
}

/** A clause with a figure of its own that is not the table's speaks of something else. */
function statesAnother({ clause }: Claim, now: YearValue): boolean {
  const figures = [...clause.matchAll(/(\d[\d,]*(?:\.\d+)?)/g)].map(([, digits = ""]) =>
    digits.replaceAll(",", ""),
  );
  const plain = now.reading.value.toFixed();
  return figures.length > 0 && !figures.includes(plain) && !/[HRＨＲ令平]/.test(clause);
}

function holdRecord(kind: "highest" | "lowest", line: Line): Against | undefined {
  if (!line.standing || isTotal(line)) return undefined;
  const { fiscalYear } = line.standing;
  const values = knownValues(line);
  const now = values.find((value) => value.fiscalYear === fiscalYear);
  const beyond = values.find(
    (value) =>
      now &&
      value.fiscalYear < fiscalYear &&
      value.reading.value.cmp(now.reading.value) === (kind === "highest" ? 1 : -1),
  );
  if (!now || !beyond) return undefined;
  const { unit } = line.series;
  const [a, b] = [shown(beyond.reading, unit), shown(now.reading, unit)];
  const year = fiscalYearLabel(beyond.fiscalYear, "ja", "full");
  return {
    code: "not-a-record",
    strength: "contradiction",
    but: {
      ja: `表では「${line.name}」の${b.ja}より${year}の${a.ja}の方が${kind === "highest" ? "多い" : "少ない"}です`,
      en: `in the table “${line.name}” was ${a.en} in FY${beyond.fiscalYear}, ${kind === "highest" ? "more" : "less"} than ${b.en}`,
    },
    evidence: [valueCell(line, beyond), valueCell(line, now)],
  };
}

function holdGrade(kind: "ahead" | "behind" | "reached" | "missed", line: Line): Against | undefined {
  const { standing } = line;
  const actual = exactFigure(standing?.actual);
  if (!standing || (!actual && standing.actual.kind !== "stage")) return undefined;
  const { unit } = line.series;
  const now = shown(standing.actual, unit);
  const target = line.target ? shown(line.target.reading, unit) : { ja: "－", en: "–" };
  const evidence = [
    ...targetCell(line),
    actualCell(line, { fiscalYear: standing.fiscalYear, reading: standing.actual }),
  ];
  const table = {
    ja: `「${line.name}」は実績値${now.ja}、目標値${target.ja}`,
    en: `“${line.name}” stands at ${now.en} with the target ${target.en}`,
  };
  const give = (code: HintCode, strength: Against["strength"], ja: string, en: string): Against => ({
    code,
    strength,
    but: { ja: `${table.ja}で、${ja}`, en: `${table.en}: ${en}` },
    evidence,
  });
  const grade = `${standing.band.symbol}${standing.band.word.ja}`;
  switch (kind) {
    case "reached":
      return standing.reached === false
        ? give("called-reached", "contradiction", "目標に達していません", "it is not reached")
        : undefined;
    case "missed":
      return standing.reached === true
        ? give("called-missed", "contradiction", "目標に達しています", "it is reached")
        : undefined;
    case "ahead":
      return isBehind(line)
        ? give(
            "praised-but-behind",
            "contradiction",
            `評価は「${grade}」です`,
            `the grade is “${standing.band.word.en}”`,
          )
        : undefined;
    case "behind":
      return standing.reached === true || standing.band.tone === "reached" || standing.band.tone === "good"
        ? give(
            "blamed-but-reached",
            "look",
            `評価は「${grade}」です`,
            `the grade is “${standing.band.word.en}”`,
          )
        : undefined;
  }
}

/** Whether a line is plainly behind: a poor grade, and less of the way gone than of the time. */
export function isBehind({ standing }: Line): boolean {
  if (!standing || standing.reached === true) return false;
  const { rate, elapsed, band } = standing;
  if (band.tone !== "poor" && band.tone !== "bad") return false;
  return !rate || !elapsed || rate.lt(elapsed);
}
