import type { NumberReading } from "../../indicator/reading.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { isWithin } from "./addsUp.ts";
import { gridsOf, type Band } from "./grid.ts";
import type { PlacedBlocks } from "./placedBlocks.ts";

interface Rule {
  readonly first: RegExp;
  readonly sign: 1 | -1;
  readonly second: RegExp;
  readonly result: RegExp;
}

/** What must hold between the rows of a population table, and between income and expenditure. */
const rules: readonly Rule[] = [
  { first: /^出生/, sign: -1, second: /^死亡/, result: /^自然(?:増減|増加|動態)/ },
  { first: /^転入/, sign: -1, second: /^転出/, result: /^(?:社会(?:増減|増加|動態)|純移動)/ },
  {
    first: /^自然(?:増減|増加|動態)/,
    sign: 1,
    second: /^社会(?:増減|増加|動態)/,
    result: /^(?:人口)?(?:増減|純増減|人口増減|人口増加)/,
  },
  { first: /^歳入/, sign: -1, second: /^歳出/, result: /^(?:形式収支|差引|歳入歳出差引)/ },
];
// Rates and shares follow other rules than heads.
const notCounted = /率|割合|比|指数|％|%/;

/** Differences that a table states but that its own rows do not give: 出生 − 死亡 ≠ 自然増減. */
export function tableDifferences({ blocks, place, title }: PlacedBlocks): Hint[] {
  return blocks.flatMap((block) => {
    if (block.kind !== "table") return [];
    return gridsOf(block).flatMap(({ bands, heads }) =>
      rules.flatMap((rule) => {
        const [first, second, result] = [rule.first, rule.second, rule.result].map((pattern) =>
          only(bands, pattern),
        );
        if (!first || !second || !result) return [];
        return result.cells.flatMap((stated, at): Hint[] => {
          const [a, b] = [first.cells[at], second.cells[at]];
          if (!a || !b || !stated) return [];
          const expected = rule.sign === 1 ? a.value.plus(b.value) : a.value.minus(b.value);
          // 転出超過 may be printed without its sign.
          if (
            isWithin(expected.minus(stated.value), [a, b], stated) ||
            isWithin(expected.abs().minus(stated.value), [a, b], stated)
          )
            return [];
          const head = heads[at] ?? "";
          const cell = (band: Band, { raw }: NumberReading): Evidence => ({
            what: "table",
            label: [band.head, head].join(" "),
            fiscalYear: null,
            raw,
            place,
          });
          const sign = rule.sign === 1 ? "＋" : "−";
          return [
            hintOf(
              "difference-does-not-hold",
              "contradiction",
              [],
              {
                ja: `表「${title}」の${head}で、${first.head}${a.raw}${sign}${second.head}${b.raw}は${expected.toFixed()}ですが、${result.head}は${stated.raw}です。`,
                en: `In the table “${title}”, ${head}: ${first.head} ${a.raw} ${rule.sign === 1 ? "+" : "−"} ${second.head} ${b.raw} is ${expected.toFixed()}, but ${result.head} says ${stated.raw}.`,
              },
              [cell(first, a), cell(second, b), cell(result, stated)],
              `${place.planId}/${place.sectionId ?? place.nodeId ?? ""} ${result.head} ${head}`,
            ),
          ];
        });
      }),
    );
  });
}

function only(bands: readonly Band[], pattern: RegExp): Band | undefined {
  const found = bands.filter(({ head }) => pattern.test(head.replace(/\s/g, "")) && !notCounted.test(head));
  return found.length === 1 ? found[0] : undefined;
}
