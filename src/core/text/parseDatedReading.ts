import { parseReferencePeriod } from "../calendar/referencePeriod.ts";
import type { ParsePeriodOptions, ReferencePeriod } from "../calendar/referencePeriod.ts";
import type { Reading, ValueStatus } from "../indicator/reading.ts";
import { foldWidth } from "./foldWidth.ts";
import { parseReading } from "./parseReading.ts";
import type { ParseReadingOptions } from "./parseReading.ts";
import { splitStatusMark } from "./statusMark.ts";
import type { Unreadable } from "./unreadable.ts";

/** A cell with what it says beside its figure. */
export type DatedReading = {
  /** The figure alone; its `raw` is the whole cell. */
  readonly reading: Reading | Unreadable;
  /** When the figure was so; null where the cell does not say. */
  readonly period: ReferencePeriod | null;
  /** Where the figure is from, as the cell names it: 人口動態調査. */
  readonly source: string | null;
  /** 速報, 訂正, 見込, 確定; null where the cell does not say. */
  readonly status: ValueStatus | null;
};

type Beside = Omit<DatedReading, "reading">;

const inBrackets = /^([^([〔【]+?)\s*[([〔【]([^()[\]〔〕【】]+(?:\(\d{4}年?度?\)[^()]*)?)[)\]〕】]$/s;
const timeFirst =
  /^(.*?(?:年度?末?|\d|現在|時点|実績)(?:\(\d{4}年?度?\))?)\s*(?:[:\s]+|(?<=度|年|末|現在|時点|実績))([^:]+)$/s;
const timeLast = /^(.+?)\s+(.+)$/s;
// Only an era or a word for time makes a date of what stands beside a figure without brackets.
const plainTime = /年|^\s*[RHS]\d/i;
const sourceWords =
  /調査|統計|国調|国勢|センサス|アンケート|台帳|報告|白書|推計|調べ|年報|要覧|決算|名簿|集計|公表|実績|データ|値$|オープン/;
/** Words by which the note speaks of another figure or of another time than that of the figure. */
const otherWords = /比|増|減|除|うち|内数|目標|計画|予定|まで|から|以降|以前|毎|未満|以上|超|廃止|変更|見直/;

/** Reads a cell that says beside its figure when or where it was found: `30.0歳 (2017年人口動態調査)`, `平成30年度：123人`,
 * `45.2％（R1.10.1現在）`, `123人（H30速報値）`. What stands beside must be understood as a whole, or the cell is
 * handed to `parseReading` as it is, which then takes no figure out of it.
 * @example parseDatedReading("2,249億円 (2015年)", { unit: "億円" }) // 2249, calendar year 2015 */
export function parseDatedReading(
  raw: string,
  options: ParseReadingOptions & ParsePeriodOptions = {},
): DatedReading {
  const nothing: Beside = { period: null, source: null, status: null };
  if (raw.length > 200) return { reading: parseReading(raw, options), ...nothing };
  // 「令和6年10月」 is a time and no figure, whatever is counted.
  if (parseReferencePeriod(raw, options)) return { reading: parseReading(raw), ...nothing };
  const whole = splitStatusMark(raw);
  for (const [figure, note] of splits(foldWidth(whole.text).trim())) {
    const beside = readNote(note, options);
    if (!beside) continue;
    const alone = splitStatusMark(figure);
    const statuses = [...new Set([beside.status, whole.status, alone.status].filter(Boolean))];
    const reading = parseReading(alone.text, options);
    if (statuses.length > 1 || reading.kind === "text" || reading.kind === "unreadable") continue;
    return { ...beside, status: statuses[0] ?? null, reading: { ...reading, raw } };
  }
  if (!whole.status) return { reading: parseReading(raw, options), ...nothing };
  const reading = parseReading(whole.text, options);
  return reading.kind === "number"
    ? { ...nothing, reading: { ...reading, raw }, status: whole.status }
    : { reading: parseReading(raw, options), ...nothing };
}

/** The ways in which a cell may fall into a figure and a note beside it. */
function splits(text: string): (readonly [figure: string, note: string])[] {
  const [, figure, note] = inBrackets.exec(text) ?? [];
  const found: (readonly [string, string])[] = [];
  if (figure !== undefined && note !== undefined) found.push([figure, note]);
  const [, time, last] = timeFirst.exec(text) ?? [];
  if (time !== undefined && last !== undefined && plainTime.test(time)) found.push([last, time]);
  const [, first, after] = timeLast.exec(text) ?? [];
  if (first !== undefined && after !== undefined && plainTime.test(after)) found.push([first, after]);
  return found;
}

function readNote(note: string, options: ParsePeriodOptions): Beside | undefined {
  const { text, status = null } = splitStatusMark(note);
  const folded = foldWidth(text).trim();
  // The longest start that is a time; what is left names the source.
  for (let length = folded.length; length > 0; length -= 1) {
    const period = parseReferencePeriod(folded.slice(0, length), options);
    if (!period) continue;
    const rest = folded.slice(length).trim();
    if (rest !== "" && !isSource(rest)) return undefined;
    return { period, source: rest === "" ? null : rest, status };
  }
  return isSource(folded) ? { period: null, source: folded, status } : undefined;
}

function isSource(text: string): boolean {
  return text.length <= 40 && !/\d/.test(text) && sourceWords.test(text) && !otherWords.test(text);
}
