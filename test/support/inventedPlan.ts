import type { YearContent } from "../../src/core/cycle/yearContent.ts";
import { checkPlan } from "../../src/core/contradictions/checkPlan.ts";
import type { Hint } from "../../src/core/contradictions/hint.ts";
import type {
  Direction,
  PlanIndicator,
  PlanValue,
  TargetOperator,
  TimeBasis,
} from "../../src/core/indicator/indicator.ts";
import type { Reading } from "../../src/core/indicator/reading.ts";
import type { Block } from "../../src/core/plan/block.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { findJudgementPreset } from "../../src/core/progress/judgement/presets.ts";
import { planPresets } from "../../src/core/publication/present/planPresets.ts";
import { parseReading } from "../../src/core/text/parseReading.ts";

/** One row of an invented sheet. Cells are as an office would write them. */
export interface InventedRow {
  readonly name: string;
  readonly unit?: string;
  readonly series?: string;
  /** Rows of one indicator bear the same id; the name unless given. */
  readonly id?: string;
  readonly baseline?: string;
  readonly baselineYear?: number;
  readonly baselinePeriod?: string;
  readonly target?: string;
  readonly targetYear?: number;
  readonly operator?: TargetOperator;
  readonly sharesTargetOf?: string;
  readonly accumulated?: boolean;
  readonly mid?: string;
  /** Fiscal year → actual. */
  readonly actuals?: Readonly<Record<number, string>>;
  readonly cost?: string;
  readonly direction?: Direction;
  readonly timeBasis?: TimeBasis;
  /** What a second placement prints for an actual of 2022. */
  readonly repeated?: string;
}

export interface Invented {
  readonly id?: string;
  readonly title?: string;
  readonly rows?: readonly InventedRow[];
  readonly text?: string;
  readonly next?: string;
  /** Label with its unit in brackets → fiscal year → figure. */
  readonly figures?: Readonly<Record<string, Readonly<Record<number, string>>>>;
  readonly blocks?: readonly Block[];
}

/** An invented plan of 2020 to 2024 with a review of 2022 and one sheet. */
export function inventedPlan(given: Invented): { readonly plan: PlanContent; readonly year: YearContent } {
  const id = given.id ?? "invented";
  const rows = given.rows ?? [];
  const groups = [...Map.groupBy(rows, (row) => row.id ?? row.name)];
  const node = (nodeId: string, title: string) => ({
    id: nodeId,
    lineageId: nodeId,
    parentId: null,
    level: 0,
    position: 0,
    number: "1",
    title,
    subtitle: null,
    purpose: null,
    page: null,
    sheetNo: nodeId === "n1" ? 1 : 2,
    marks: [],
    content: [],
    variants: [],
    indicatorColumns: null,
    indicatorNote: null,
    printedAncestors: {},
    departmentIds: ["d1"],
  });
  const plan: PlanContent = {
    municipality: { id: "city", code: "000000", name: "架空市", nameEn: "City", prefecture: "架空県" },
    plan: {
      id,
      title: `計画${id}`,
      kind: "comprehensiveStrategy",
      nickname: null,
      collection: null,
      position: 1,
      departments: [],
      predecessorId: null,
    },
    version: {
      id: `${id}-1`,
      planId: id,
      number: 1,
      status: "adopted",
      label: null,
      period: { start: 2020, end: 2024 },
      issued: null,
      generation: null,
      predecessor: null,
      previousVersionId: null,
      effectiveYear: null,
      revisionReason: null,
      levels: [],
      baselineYear: 2018,
      judgementPresetId: "default5",
      source: "",
    },
    sections: [
      {
        id: "s1",
        lineageId: "s1",
        parentId: null,
        position: 0,
        kind: "population",
        number: "",
        title: "本文の表",
        page: null,
        content: given.blocks ?? [],
        variants: [],
      },
    ],
    nodes: [node("n1", given.title ?? "架空の施策"), node("n2", "別の施策")],
    programmes: [],
    indicators: groups.map(([indicatorId, lines]) => toIndicator(indicatorId, lines)),
    placements: groups.flatMap(([indicatorId, lines]) => {
      const place = (nodeId: string, isRepeat: boolean, printedOtherwise: Record<string, string>) => ({
        id: `${nodeId}.${indicatorId}`,
        planIndicatorId: `p.${indicatorId}`,
        nodeId,
        position: 1,
        isRepeat,
        printedName: lines[0]?.name ?? "",
        printedDepartment: "",
        printedOtherwise,
      });
      const repeated = lines.find((line) => line.repeated !== undefined);
      return [
        place("n1", false, {}),
        ...(repeated
          ? [place("n2", true, { [`actual.${seriesId(repeated)}.2022`]: repeated.repeated ?? "" })]
          : []),
      ];
    }),
    orgUnits: [],
  };
  return { plan, year: toYear(given, rows) };
}

/** The hints of an invented plan, beside another plan of the city where one is given. */
export function hintsOf(given: Invented, other?: Invented): Hint[] {
  const preset = findJudgementPreset("default5");
  if (!preset) throw new Error("the preset default5 is gone");
  return checkPlan({
    ...inventedPlan(given),
    presets: planPresets(preset),
    others: other ? [inventedPlan(other).plan] : [],
  });
}

/** Their codes, sorted. */
export const codesOf = (given: Invented, other?: Invented) =>
  hintsOf(given, other)
    .map(({ code }) => code)
    .toSorted();

const seriesId = ({ id, name, series }: InventedRow) =>
  `${id ?? name}${series === undefined ? "" : `.${series}`}`;

function toIndicator(indicatorId: string, lines: readonly InventedRow[]): PlanIndicator {
  const first = lines[0];
  return {
    id: `p.${indicatorId}`,
    indicator: {
      id: indicatorId,
      name: first?.name ?? "",
      timeBasis: first?.timeBasis ?? "annualFlow",
      definition: null,
      formula: null,
      source: null,
      publicationLag: null,
      actualKind: null,
      ownerId: null,
      contributorIds: [],
      series: lines.map((line, position) => ({
        id: seriesId(line),
        label: line.series ?? null,
        unit: line.unit ?? null,
        printedUnit: null,
        decimals: null,
        isPart: false,
        derivation: null,
        position,
      })),
    },
    role: "kpi",
    direction: first?.direction ?? "increase",
    rateMethod: "baseline-relative",
    rateOptions: {},
    judgementPresetId: null,
    marks: [],
    changeReason: null,
    baselines: lines.flatMap((line) =>
      line.baseline === undefined
        ? []
        : [value(line, line.baseline, line.baselineYear ?? 2018, { period: line.baselinePeriod ?? null })],
    ),
    targets: lines.flatMap((line) => [
      ...(line.mid === undefined ? [] : [value(line, line.mid, 2022, { term: "mid" })]),
      ...(line.sharesTargetOf === undefined
        ? []
        : [
            value(line, "", 2024, {
              term: "final",
              sharedWithSeriesId: `${line.id ?? line.name}.${line.sharesTargetOf}`,
            }),
          ]),
      ...(line.target === undefined
        ? []
        : [
            value(line, line.target, line.targetYear ?? 2024, {
              term: "final",
              operator: line.operator ?? "=",
              accumulated: line.accumulated ?? false,
            }),
          ]),
    ]),
  };
}

function value(line: InventedRow, raw: string, fiscalYear: number, more: Partial<PlanValue>): PlanValue {
  return {
    seriesId: seriesId(line),
    fiscalYear,
    term: null,
    reading: read(raw, line.unit ?? null),
    operator: null,
    sharedWithSeriesId: null,
    period: null,
    source: null,
    note: null,
    accumulated: false,
    ...more,
  };
}

function read(raw: string, unit: string | null): Reading {
  const reading = parseReading(raw, { unit });
  return reading.kind === "unreadable" ? { kind: "text", raw } : reading;
}

function toYear(given: Invented, rows: readonly InventedRow[]): YearContent {
  return {
    fiscalYear: 2022,
    workYear: 2023,
    observations: rows.flatMap((row) =>
      Object.entries(row.actuals ?? {}).map(([year, raw]) => ({
        seriesId: seriesId(row),
        fiscalYear: Number(year),
        revision: 0,
        reading: read(raw, row.unit ?? null),
        status: "final" as const,
        note: null,
        asOf: null,
      })),
    ),
    costs: rows.flatMap((row) =>
      row.cost === undefined
        ? []
        : [
            {
              placementId: `n1.${row.id ?? row.name}`,
              seriesId: seriesId(row),
              fiscalYear: 2022,
              reading: read(row.cost, null),
            },
          ],
    ),
    figures: Object.entries(given.figures ?? {}).map(([label, values], position) => ({
      id: label,
      nodeId: "n1",
      orgUnitId: "d1",
      position,
      label,
      values: Object.entries(values).map(([year, raw]) => ({
        fiscalYear: Number(year),
        reading: read(raw, null),
      })),
    })),
    evaluations:
      given.text === undefined && given.next === undefined
        ? []
        : [{ nodeId: "n1", orgUnitId: "d1", analysis: given.text ?? "", nextSteps: given.next ?? "" }],
  };
}
