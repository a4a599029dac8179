import { readXml } from "./readXml.ts";

/** How a number is shown, as far as that changes what it says. */
export type Shown = "number" | "percent" | "date" | "time";

/** How each style of the workbook shows a number, by the index that cells name. */
export function readNumberFormats(styles: Uint8Array | undefined): readonly Shown[] {
  if (!styles) return [];
  const own = new Map<number, Shown>();
  const shown: Shown[] = [];
  let isInCells = false;
  readXml(styles, {
    open: (name, attribute) => {
      if (name === "numFmt") own.set(Number(attribute("numFmtId")), shownBy(attribute("formatCode") ?? ""));
      else if (name === "cellXfs") isInCells = true;
      else if (name === "xf" && isInCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        shown.push(own.get(id) ?? builtIn(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => undefined,
  });
  return shown;
}

/** The numbers that formats have by themselves; 27 to 36 and 50 to 58 are the days of Japanese programs. */
function builtIn(id: number): Shown {
  if (id === 9 || id === 10) return "percent";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id === 32 || id === 33) return "time";
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "date";
  return "number";
}

/** What a format code shows: `0.0%`, `[$-411]ggge"年"m"月"d"日"`, `#,##0"件"`. */
export function shownBy(code: string): Shown {
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general|G\/標準/gi, "")
    .replace(/e[+-]/gi, "");
  if (bare.includes("%")) return "percent";
  if (/[ydge]/i.test(bare)) return "date";
  if (/[hs]/i.test(bare)) return "time";
  return /m/i.test(bare) ? "date" : "number";
}

/** A number as the day or time that it is shown as: `2021-10-01`, `2021-10-01 10:30`, `10:30`.
 * @param is1904 whether the workbook counts its days from 1904 */
export function dateText(value: number, shown: "date" | "time", is1904: boolean): string {
  const minutes = Math.round((value - Math.floor(value)) * 1440);
  const day = Math.floor(value) + (minutes === 1440 ? 1 : 0);
  const time = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  if (shown === "time" && day === 0) return time;
  // Excel knows a 29th of February 1900, which there was not.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const moment = new Date(epoch + day * 86_400_000);
  if (Number.isNaN(moment.getTime())) return String(value);
  const date = moment.toISOString().slice(0, 10);
  return minutes % 1440 === 0 ? date : `${date} ${time}`;
}

const two = (value: number) => String(value).padStart(2, "0");
