import { nothingKnown, type KnownThings } from "../../core/plan/edit/knownThings.ts";
import type { PlanEdit } from "../../core/plan/edit/planEdit.ts";
import type { Db } from "../../store/databases.ts";
import { listIndicators } from "../../store/planIndicators.ts";
import { listProgrammeNames } from "../../store/programmes.ts";

/** What an edit names of the things that the city has beside the version; nothing is read for other edits. */
export async function knownThings(tx: Db, edit: PlanEdit): Promise<KnownThings> {
  const edits = edit.kind === "many" ? edit.edits : [edit];
  const indicatorIds = edits.flatMap((one) => (one.kind === "adoptIndicator" ? [one.indicatorId] : []));
  const namesProgramme = edits.some((one) => one.kind === "placeProgramme" && one.programmeId !== null);
  return {
    indicators: await listIndicators(tx, indicatorIds),
    programmes: namesProgramme
      ? new Map((await listProgrammeNames(tx)).map(({ id, name }) => [id, name]))
      : nothingKnown.programmes,
  };
}
