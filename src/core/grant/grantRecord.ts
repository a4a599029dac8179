import type { Reading } from "../indicator/reading.ts";
import type { Band } from "../progress/judgement/preset.ts";
import { parseReading } from "../text/parseReading.ts";
import { parseYen } from "../text/parseYen.ts";
import type { Unreadable } from "../text/unreadable.ts";
import { kpiEffect, projectEffect } from "./grantEffect.ts";
import type { GrantEvaluation, GrantKpi, GrantProject, GrantValue } from "./grantProject.ts";
import { grantStanding, linkedIncrement, type GrantStanding } from "./grantStanding.ts";

/** The item under which the cost of a project is recorded. */
export const costItem = "cost";

/** A grant project with everything recorded of it up to a year, and how it was judged in that year. */
export interface GrantRecord {
  readonly project: GrantProject;
  readonly values: readonly GrantValue[];
  readonly evaluation: GrantEvaluation | undefined;
}

/** The figure of a series in a fiscal year. */
export type LevelOf = (seriesId: string, fiscalYear: number) => Reading;

/** What was recorded of an item of a project in a year. */
export function grantReading({ values }: GrantRecord, item: string, fiscalYear: number): Reading {
  return (
    values.find((value) => value.item === item && value.fiscalYear === fiscalYear)?.reading ?? {
      kind: "missing",
      reason: "notEntered",
      raw: "",
    }
  );
}

/** What a KPI added in a year: as typed, or worked out of the figures of its series. */
export function incrementOf(
  record: GrantRecord,
  kpi: GrantKpi,
  fiscalYear: number,
  levelOf: LevelOf,
): Reading {
  const { seriesId } = kpi;
  return seriesId === null
    ? grantReading(record, kpi.id, fiscalYear)
    : linkedIncrement(kpi, record.project, fiscalYear, (year) => levelOf(seriesId, year));
}

/** Where every KPI of a project stands after a year. */
export function kpiStandings(
  record: GrantRecord,
  upTo: number,
  levelOf: LevelOf,
): { readonly kpi: GrantKpi; readonly standing: GrantStanding }[] {
  return record.project.kpis.map((kpi) => ({
    kpi,
    standing: grantStanding(kpi, record.project, upTo, (year) => incrementOf(record, kpi, year, levelOf)),
  }));
}

/** The mechanical effect of a project after a year; undefined where no KPI can be judged. */
export function mechanicalEffect(record: GrantRecord, upTo: number, levelOf: LevelOf): Band | undefined {
  return projectEffect(kpiStandings(record, upTo, levelOf).map(({ standing }) => kpiEffect(standing, upTo)));
}

/** Reads an increment in the unit of its KPI: 「＋3,500人」 counts as 3,500. */
export function readIncrement({ unit }: Pick<GrantKpi, "unit">, text: string): Reading | Unreadable {
  return parseReading(text, { unit });
}

/** The project as it would be recorded with what is typed for a year; what cannot be read is left out.
 * @param typed the text of an item: a KPI by its id, or the cost */
export function withTyped(
  record: GrantRecord,
  fiscalYear: number,
  typed: (item: string) => string,
): GrantRecord {
  const { project, values } = record;
  const readings = [
    ...project.kpis
      .filter(({ seriesId }) => seriesId === null)
      .map((kpi) => ({ item: kpi.id, reading: readIncrement(kpi, typed(kpi.id)) })),
    { item: costItem, reading: parseYen(typed(costItem)) },
  ];
  return {
    ...record,
    values: [
      ...values.filter((value) => value.fiscalYear !== fiscalYear),
      ...readings.flatMap(({ item, reading }) =>
        reading.kind === "unreadable" || typed(item).trim() === ""
          ? []
          : [{ projectId: project.id, item, fiscalYear, reading }],
      ),
    ],
  };
}
