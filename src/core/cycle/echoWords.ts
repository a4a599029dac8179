import type { Reading } from "../indicator/reading.ts";
import { foldWidth } from "../text/foldWidth.ts";
import { formatReading } from "../text/formatReading.ts";
import { missingWords } from "../text/missingWords.ts";
import { toOwnUnit } from "../text/unit.ts";
import type { Words } from "../text/words.ts";

/** Says what was understood of a cell, where that is more than the digits themselves: 約1,200人, 2,249億円 counted in
 * 百万円, 集計中, stages, words that are no figure. Undefined where the cell says it itself. */
export function echoWords(reading: Reading, unit: string | null): Words | undefined {
  const typed = reading.raw.trim();
  const ja = formatReading(reading, "ja", { unit });
  const en = formatReading(reading, "en", { unit });
  switch (reading.kind) {
    case "number": {
      const value = reading.value.toFixed();
      const folded = foldWidth(typed);
      if (isPlainly(folded, unit, value)) return undefined;
      return isConverted(folded, unit, value)
        ? {
            ja: `${ja}に換算して記録します（入力した『${typed}』も残します）。`,
            en: `Recorded as ${en}; “${typed}” is kept as typed.`,
          }
        : { ja: `${ja}として記録します。`, en: `Recorded as ${en}.` };
    }
    case "stage":
      return { ja: `段階「${ja}」として記録します。`, en: `Recorded as the stage “${en}”.` };
    case "text":
      return {
        ja: "数ではなく、言葉として記録します。進み具合は計算できません。",
        en: "Recorded as words, not as a figure. Progress cannot be worked out.",
      };
    case "missing": {
      const reason = missingWords[reading.reason];
      return typed === reason.ja
        ? { ja: `値なし（${reason.ja}）として記録します。`, en: `Recorded as no figure (${reason.en}).` }
        : {
            ja: `値なし（${reason.ja}）として、『${typed}』のまま記録します。`,
            en: `Recorded as no figure (${reason.en}), kept as “${typed}”.`,
          };
    }
  }
}

/** Digits with or without their commas, sign and unit say themselves what they are. */
function isPlainly(typed: string, unit: string | null, value: string): boolean {
  const [, sign = "", digits = "", rest = ""] = /^([-△▲]?)([\d,.]+)\s*(.*)$/su.exec(typed) ?? [];
  if (digits === "" || (rest !== "" && rest !== foldWidth(unit ?? ""))) return false;
  const plain = digits
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  return `${sign === "" ? "" : "-"}${plain}` === value;
}

/** Whether the figure is counted in another scale than it was typed in. */
function isConverted(typed: string, unit: string | null, value: string): boolean {
  const hasScale = /[万億兆千百]/u.test(typed);
  return hasScale && !(toOwnUnit(unit ?? "").exponent > 0 && typed.replaceAll(",", "").includes(value));
}
