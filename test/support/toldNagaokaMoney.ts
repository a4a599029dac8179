import { d } from "../../src/core/decimal.ts";
import type { ReadingJson } from "../../src/core/indicator/readingSchema.ts";
import type { StatedFigure } from "../../src/core/plan/block.ts";
import type { Parts } from "./samplePlan.ts";
import { timeIn, yearsIn } from "./toldFacts.ts";
import { figureIn } from "./toldTexts.ts";

/** A row of the table of subsidies of 長岡市 in the shape of the facts file. */
export function toldSubsidy(at: Parts, { label, cells }: ReturnType<Parts["tableOf"]>["rows"][number]) {
  const { unit } = at.tableOf("s34-subsidies");
  const [amount, more, period, content] = cells;
  const [name, part] = label.split(" ");
  const money = (reading: ReadingJson | undefined) => ({ raw: reading?.raw, ...inYen(reading, unit) });
  const further = (word: string) => (more?.note?.includes(word) ? money(more.reading) : undefined);
  const total = further("合計");
  const span = period?.reading.raw ?? "";
  const years_raw = period?.note ?? (span.endsWith("年間") ? span : undefined);
  const applicant = content?.note?.replace("申請者：", "");
  return {
    name,
    part,
    amount: {
      ...money(amount?.reading),
      year: years_raw ? undefined : yearsIn(span)[0],
      ...boundOf(amount?.reading),
    },
    total: total && { ...total, ...toldSpan(more?.note?.replace("合計", "") ?? null) },
    per_year: further("年度ごと"),
    total_project_cost: further("全体事業費"),
    ...(years_raw && { years_raw, ...toldSpan(period?.note ? span : null) }),
    applicant: applicant === "記載なし" ? null : applicant,
    for: content?.reading.raw.split("、"),
  };
}

function toldSpan(period_raw: string | null) {
  const [from_year = null, to_year = null] = yearsIn(period_raw ?? "");
  const [from_month, to_month] = [...(period_raw ?? "").matchAll(/\.(\d+)/g)].map(([, month]) =>
    Number(month),
  );
  return { period_raw, from_year, to_year, from_month, to_month };
}

/** The figures of the settlement, the savings and the debt. */
export function toldFinance([settlement, debt, total, ...parts]: readonly StatedFigure[]) {
  const money = (figure: StatedFigure | undefined) => ({
    raw: figure?.reading.raw,
    ...inYen(figure?.reading, figure?.unit ?? null),
  });
  return {
    settlement: { label: settlement?.label, ...money(settlement), time: toldTime(settlement?.time ?? "") },
    savings: { ...money(total), parts: parts.map((part) => ({ name: part.label, ...money(part) })) },
    debt_service_ratio: {
      label: debt?.label,
      raw: debt?.reading.raw || null,
      value: figureIn(debt?.reading),
      note: debt?.note,
    },
  };
}

/** Amounts stand in 万円 or 億円; the facts count yen. */
export function inYen(reading: ReadingJson | undefined, unit: string | null) {
  const size = unit === "億円" ? 100_000_000 : unit === "万円" ? 10_000 : 1;
  return {
    value: reading?.kind === "number" ? d(reading.value).times(size).toNumber() : null,
    unit: size === 1 ? unit : "円",
  };
}

/** The bound of a figure as the facts name it. */
export function boundOf(reading: ReadingJson | undefined) {
  const bound = reading?.kind === "number" ? reading.qualifier : undefined;
  return {
    approx: bound === "approximately" ? true : undefined,
    at_least: bound === "atLeast" ? true : undefined,
    more_than: bound === "moreThan" ? true : undefined,
    upper_bound: bound === "atMost" ? true : undefined,
  };
}

/** A printed time with its parts. */
export const toldTime = (time: string) => ({ raw: time, ...timeIn(time) });
