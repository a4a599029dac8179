import type { PlanIndicator, Placement, RateOptions } from "../../indicator/indicator.ts";
import { maybeDecimal } from "../../text/parseDecimal.ts";
import { foldWidth } from "../../text/foldWidth.ts";
import { UserError } from "../../userError.ts";
import type { PlanContent } from "../planContent.ts";
import { refuseUnknownDepartments } from "./departments.ts";
import type { EditOf } from "./editTypes.ts";
import { placeWords } from "./fieldWords.ts";
import { adoptedOf, replaced } from "./find.ts";
import { refuseClash } from "./refusals.ts";
import { setField } from "./setField.ts";

type Change = EditOf<"setIndicator">["change"];

/** Changes a field of an indicator: of its definition, which holds for the whole city, or of what this version wants
 * of it. Places that print its name or its departments as they were print the new ones. */
export function setIndicator(
  content: PlanContent,
  { planIndicatorId, change }: EditOf<"setIndicator">,
): PlanContent {
  const before = adoptedOf(content, planIndicatorId);
  const after = changed(content, before, change);
  if (after === before) return content;
  return {
    ...content,
    indicators: replaced(content.indicators, after),
    placements: content.placements.map((placed) =>
      placed.planIndicatorId === planIndicatorId ? reprinted(content, placed, before, after) : placed,
    ),
  };
}

function changed(content: PlanContent, adopted: PlanIndicator, change: Change): PlanIndicator {
  const subject = adopted.indicator.name;
  switch (change.field) {
    case "role":
    case "direction":
    case "rateMethod":
    case "judgementPresetId":
    case "marks":
    case "changeReason":
      return setField(adopted, subject, change);
    case "tolerance":
    case "rangeLow":
    case "rangeHigh":
      return withOption(adopted, change);
    case "ownerId":
    case "contributorIds":
      refuseUnknownDepartments(content, [change.value ?? []].flat());
  }
  const indicator = setField(adopted.indicator, subject, change);
  if (indicator === adopted.indicator) return adopted;
  // Who is in charge is not named a second time.
  const contributorIds = indicator.contributorIds.filter((id) => id !== indicator.ownerId);
  return { ...adopted, indicator: { ...indicator, contributorIds } };
}

type OptionChange = Extract<Change, { field: "tolerance" | "rangeLow" | "rangeHigh" }>;

function withOption(adopted: PlanIndicator, { field, before, value }: OptionChange): PlanIndicator {
  const { rateOptions } = adopted;
  const present = {
    tolerance: rateOptions.tolerance,
    rangeLow: rateOptions.range?.low,
    rangeHigh: rateOptions.range?.high,
  }[field];
  const place = placeWords(adopted.indicator.name, field);
  refuseClash(place, { present: present ?? "", before: before ?? "", typed: value ?? "" });
  const figure = value === null || value.trim() === "" ? null : plainFigure(value);
  if (figure === undefined) {
    const words = {
      ja: `${place.ja}は、『${value}』では読めません。『1,234』『-0.5』のような数を入力してください。`,
      en: `“${value}” is no figure for: ${place.en}. Type one such as “1,234” or “-0.5”.`,
    };
    throw new UserError("bad-input", words, { [field]: words });
  }
  if (figure === (present ?? null)) return adopted;
  return { ...adopted, rateOptions: withFigure(rateOptions, field, figure) };
}

/** A decimal without grouping; undefined for what is no figure. */
function plainFigure(text: string): string | undefined {
  const [, sign = "", digits = ""] = /^([-−△▲]?)(.*)$/s.exec(foldWidth(text).trim()) ?? [];
  const size = maybeDecimal(digits);
  return size && (sign === "" || size.eq(0) ? size : size.times(-1)).toFixed();
}

function withFigure(
  { tolerance, range, ...rest }: RateOptions,
  field: OptionChange["field"],
  figure: string | null,
): RateOptions {
  if (field === "tolerance") {
    return { ...rest, ...(range && { range }), ...(figure !== null && { tolerance: figure }) };
  }
  const others = { ...rest, ...(tolerance !== undefined && { tolerance }) };
  // Half a range is none; the first limit stands for both until the other is typed.
  if (figure === null) return others;
  const low = field === "rangeLow" ? figure : (range?.low ?? figure);
  const high = field === "rangeHigh" ? figure : (range?.high ?? figure);
  return { ...others, range: { low, high } };
}

function reprinted(
  content: PlanContent,
  placed: Placement,
  before: PlanIndicator,
  after: PlanIndicator,
): Placement {
  const renamed = before.indicator.name !== after.indicator.name;
  const oldDepartments = departmentNames(content, before);
  const newDepartments = departmentNames(content, after);
  const printedName =
    renamed && placed.printedName === before.indicator.name ? after.indicator.name : placed.printedName;
  const printedDepartment =
    oldDepartments !== newDepartments && ["", oldDepartments].includes(placed.printedDepartment)
      ? newDepartments
      : placed.printedDepartment;
  const isOld = printedName === placed.printedName && printedDepartment === placed.printedDepartment;
  return isOld ? placed : { ...placed, printedName, printedDepartment };
}

function departmentNames({ orgUnits }: PlanContent, { indicator }: PlanIndicator): string {
  return [indicator.ownerId, ...indicator.contributorIds]
    .flatMap((id) => orgUnits.find((unit) => unit.id === id)?.name ?? [])
    .join("、");
}
