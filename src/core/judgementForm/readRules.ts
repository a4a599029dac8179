import { d } from "../decimal.ts";
import { directions, timeBases, type Direction, type TimeBasis } from "../indicator/indicator.ts";
import { measures, type BandRule, type Measure } from "../progress/judgement/preset.ts";
import type { PresetForm, RuleFields } from "./presetForm.ts";
import type { Problems } from "./problems.ts";
import { readLimit } from "./readLimit.ts";

/** The rules that are looked at before the limits; problems are noted at their fields. */
export function readRules({ rules }: PresetForm, bandIds: readonly string[], problems: Problems): BandRule[] {
  return rules.map((rule, place) => {
    const field = `rules.${place}`;
    const { band } = rule;
    if (!bandIds.includes(band)) {
      problems.add(
        `${field}.band`,
        "この決まりで付ける区分を選んでください。",
        "Choose the band of this rule.",
      );
    }
    const scope = readScope(rule);
    if (!isMeasure(rule.of)) {
      if (rule.scope === "all") {
        problems.add(
          `${field}.of`,
          "見るものを選んでください。条件がないと、すべての指標がこの区分になります。",
          "Choose what is looked at. Without a condition every indicator would get this band.",
        );
      }
      return { band, when: [], ...scope };
    }
    return { band, when: [readCondition(rule.of, rule, field, problems)], ...scope };
  });
}

const isMeasure = (text: string): text is Measure => (measures as readonly string[]).includes(text);

function readScope({ scope }: RuleFields): Pick<BandRule, "directions" | "timeBases"> {
  const [kind, value] = scope.split(":");
  if (kind === "direction" && (directions as readonly string[]).includes(value ?? "")) {
    return { directions: [value as Direction] };
  }
  if (kind === "timeBasis" && (timeBases as readonly string[]).includes(value ?? "")) {
    return { timeBases: [value as TimeBasis] };
  }
  return {};
}

function readCondition(of: Measure, rule: RuleFields, field: string, problems: Problems) {
  const { lowSide, highSide } = rule;
  if (lowSide === "" && highSide === "") {
    problems.add(`${field}.low`, "下限か上限を入力してください。", "Type a lower or an upper limit.");
  }
  const limitOf = (side: string, name: "low" | "high") => {
    if (side === "") return undefined;
    const limit = readLimit(of, rule[name]);
    if (limit === undefined) {
      problems.add(
        `${field}.${name}`,
        `『${rule[name]}』は数として読めません。『80』『59.5』『-10』のように、小数は4桁までで入力してください。`,
        `“${rule[name]}” is no limit. Type a number such as 80, 59.5 or -10, with at most four decimals.`,
      );
    }
    return limit;
  };
  const low = limitOf(lowSide, "low");
  const high = limitOf(highSide, "high");
  if (
    low !== undefined &&
    high !== undefined &&
    d(low).gte(high) &&
    !(low === high && lowSide === "atLeast" && highSide === "atMost")
  ) {
    problems.add(
      `${field}.high`,
      "上限は下限より大きくしてください。",
      "The upper limit must be above the lower one.",
    );
  }
  return {
    of,
    ...(low !== undefined && lowSide !== "" && { [lowSide]: low }),
    ...(high !== undefined && highSide !== "" && { [highSide]: high }),
  };
}
