import { d } from "../decimal.ts";
import type { Band, ChosenState, Measure } from "../progress/judgement/preset.ts";
import { chosenStates } from "../progress/judgement/preset.ts";
import type { LimitedBand, Lower } from "./mainRules.ts";
import type { BandFields, PresetForm, WordFields } from "./presetForm.ts";
import { fieldNames, type Problems } from "./problems.ts";
import { readLimit } from "./readLimit.ts";

/** The bands of a form; problems are noted at their fields. */
export function readBands({ bands }: PresetForm, problems: Problems): Band[] {
  if (bands.length === 0) {
    problems.add("bands", "区分を一つ以上作ってください。", "Make at least one band.");
  }
  return bands.map((band, place) => {
    const points = readPoints(band, `bands.${place}.points`, problems);
    return {
      id: band.id,
      ...readWord(band, `bands.${place}`, problems),
      tone: band.tone,
      ...(band.partOf !== "" && { partOf: band.partOf }),
      ...(points !== undefined && { points }),
    };
  });
}

function readPoints({ points }: BandFields, field: string, problems: Problems): number | undefined {
  if (points.trim() === "") return undefined;
  const value = readLimit("points", points);
  if (value !== undefined && /^-?\d{1,4}$/.test(value)) return Number(value);
  problems.add(field, "点数は整数で入力してください。", "Points are a whole number.");
  return undefined;
}

/** Symbol and word of a band; a word without English is said in Japanese everywhere. */
export function readWord({ symbol, ja, en }: WordFields, field: string, problems: Problems) {
  problems.required(`${field}.symbol`, symbol, fieldNames.symbol);
  problems.short(`${field}.symbol`, symbol, 4);
  problems.required(`${field}.ja`, ja, fieldNames.word);
  problems.short(`${field}.en`, en);
  return { symbol: symbol.trim(), word: { ja: ja.trim(), en: en.trim() || ja.trim() } };
}

/** The letters for states that a person sets; those that are left empty are not used. */
export function readChosen({ chosen }: PresetForm, problems: Problems) {
  return chosenStates.flatMap((state: ChosenState) => {
    const fields = chosen[state];
    if (`${fields.symbol}${fields.ja}${fields.en}`.trim() === "") return [];
    return [{ id: state, state, ...readWord(fields, `chosen.${state}`, problems), tone: "none" as const }];
  });
}

/** Refuses a symbol or a word that stands for two things: readers could not tell them apart. */
export function refuseTwice(
  all: readonly { readonly field: string; readonly symbol: string; readonly word: { readonly ja: string } }[],
  problems: Problems,
): void {
  const symbols = new Set<string>();
  const words = new Set<string>();
  for (const { field, symbol, word } of all) {
    if (symbol !== "" && symbols.has(symbol)) {
      problems.add(
        `${field}.symbol`,
        `記号「${symbol}」はほかの区分で使っています。区分ごとに違う記号にしてください。`,
        `The symbol “${symbol}” stands for another band already. Give each band its own.`,
      );
    }
    if (word.ja !== "" && words.has(word.ja)) {
      problems.add(
        `${field}.ja`,
        `「${word.ja}」はほかの区分で使っています。区分ごとに違う言葉にしてください。`,
        `“${word.ja}” is the word of another band already. Give each band its own.`,
      );
    }
    symbols.add(symbol);
    words.add(word.ja);
  }
}

/** The bands with limits, from best to worst, and one that takes the rest. */
export function readLimits(
  of: Measure,
  form: PresetForm,
  ids: readonly string[],
  problems: Problems,
): LimitedBand[] {
  const limited: LimitedBand[] = [];
  let before: Lower | undefined;
  let rest: number | undefined;
  form.bands.forEach(({ takes, limit }, place) => {
    const field = `bands.${place}.limit`;
    if (takes === "rules") return;
    if (rest !== undefined) {
      problems.add(
        `bands.${rest}.takes`,
        "「それより下のすべて」は、下限のある区分の最後に置いてください。下の区分には何も入りません。",
        "“All below” must be the last of the bands with limits; nothing is left for the bands under it.",
      );
    }
    if (takes === "rest") {
      rest ??= place;
      limited.push({ band: ids[place] ?? "", lower: undefined });
      return;
    }
    if (limit.trim() === "") {
      problems.add(field, "下限を入力してください。", "Type the lower limit.");
      return;
    }
    const value = readLimit(of, limit);
    if (value === undefined) {
      problems.add(
        field,
        `下限『${limit}』は数として読めません。『80』『59.5』『-10』のように、小数は4桁までで入力してください。`,
        `“${limit}” is no limit. Type a number such as 80, 59.5 or -10, with at most four decimals.`,
      );
      return;
    }
    const lower: Lower = { side: takes, limit: value };
    if (before && !isLower(lower, before)) {
      problems.add(
        field,
        "下限は、上の区分の下限より小さくしてください。良い区分から順に並べます。",
        "The limit must be lower than that of the band above. Bands go from best to worst.",
      );
    }
    before = lower;
    limited.push({ band: ids[place] ?? "", lower });
  });
  refuseGap(form, rest, limited.length, problems);
  return limited;
}

/** Above 80 may stand over at least 80: exactly 80 is left for the lower band. */
function isLower(lower: Lower, before: Lower): boolean {
  const side = d(lower.limit).cmp(before.limit);
  return side < 0 || (side === 0 && before.side === "above" && lower.side === "atLeast");
}

function refuseGap(
  { bands }: PresetForm,
  rest: number | undefined,
  limited: number,
  problems: Problems,
): void {
  const last = bands.findLastIndex(({ takes }) => takes !== "rules");
  if (last === -1 || (rest !== undefined && limited < 2)) {
    problems.add(
      "actsOn",
      "下限のある区分を一つ以上と、「それより下のすべて」を一つ作ってください。",
      "Make at least one band with a limit, and one for all below.",
    );
  } else if (rest === undefined) {
    problems.add(
      `bands.${last}.takes`,
      "下限より下の値がどの区分にも入りません。最後の区分を「それより下のすべて」にしてください。",
      "Values below the last limit get no band. Let the last band take all below.",
    );
  }
}
