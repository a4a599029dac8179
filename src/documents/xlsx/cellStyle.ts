import type { BorderStyle, CellStyle } from "hucre";
import { formTextSize, type Look, type Sides } from "./look.ts";

const thin = { style: "thin", color: { rgb: "595959" } } as const;

const borders = {
  none: undefined,
  all: { top: thin, right: thin, bottom: thin, left: thin },
  // Text that is split over several rows stands in one box.
  "open-below": { top: thin, right: thin, left: thin },
  "open-above": { right: thin, bottom: thin, left: thin },
  "open-both": { right: thin, left: thin },
} as const satisfies Record<Sides, BorderStyle | undefined>;

const fills = { head: "EDEDED", bar: "E0E0E0", input: "FFF8D6", shown: "F7F7F7" } as const;

/** Our look in the library's terms. */
export function cellStyle(look: Look): CellStyle {
  const border = borders[look.border ?? "none"];
  return {
    font: { name: "BIZ UDGothic", size: look.size ?? formTextSize, bold: look.bold ?? false },
    alignment: {
      horizontal: look.align ?? "left",
      vertical: look.vertical ?? "center",
      // A number that does not fit would be shown as ###.
      ...(look.shrink || look.numberFormat ? { shrinkToFit: true } : { wrapText: look.wrap ?? true }),
      // Text keeps clear of the rules.
      ...(border && look.align !== "center" ? { indent: 1 } : {}),
    },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fills[look.fill] } } } : {}),
    ...(border ? { border } : {}),
    ...(look.numberFormat ? { numFmt: look.numberFormat } : {}),
    ...(look.isText ? { numFmt: "@" } : {}),
  };
}
