import type { PlanContent } from "../../src/core/plan/planContent.ts";
import type { PlanNode } from "../../src/core/plan/plan.ts";
import type { SamplePlan } from "./samplePlan.ts";
import { yearsIn } from "./toldFacts.ts";
import { figureIn, figuresOf } from "./toldTexts.ts";

type Doubts = SamplePlan["doubts"];

/** What a programme (事業) of 伊那市 says, with its activities and their items, in the shape of the facts file. */
export function toldProgramme(plan: PlanContent, said: Doubts, programme: PlanNode) {
  const columns = programme.indicatorColumns;
  const target_year_raw = /R\d+/.exec(columns?.join() ?? "")?.[0];
  return {
    title: programme.title,
    summary: programme.purpose,
    figures: figuresOf(programme.content).map(({ label, reading, unit, time }) => ({
      label,
      raw: reading.raw,
      value_raw: /\d+%/.exec(reading.raw)?.[0],
      value: figureIn(reading),
      unit,
      period_raw: time,
      approx: reading.kind === "number" && reading.qualifier === "approximately",
    })),
    activities: below(plan, programme).map((activity) => toldActivity(plan, said, activity)),
    departments: programme.departmentIds.map((id) => plan.orgUnits.find((unit) => unit.id === id)?.name),
    kpi_table: {
      present: columns !== null,
      columns: columns ?? [],
      ...(columns && {
        target_year_raw: target_year_raw ?? null,
        target_year: target_year_raw ? yearsIn(target_year_raw)[0] : null,
      }),
      rows: plan.placements.filter(({ nodeId }) => nodeId === programme.id),
    },
  };
}

function toldActivity(plan: PlanContent, said: Doubts, { id, title, parentId }: PlanNode) {
  const head = "題のない事業の内容：";
  const ofSheet = said.filter(({ node_id }) => node_id === parentId);
  return {
    name: title || null,
    parent_doubt: title
      ? undefined
      : ofSheet.find(({ reason }) => reason.startsWith(head))?.reason.slice(head.length),
    ocr_corrected: correctedOf(said, parentId, title),
    items: below(plan, { id }).map((item) => ({
      text: item.title,
      verbatim: !ofSheet.some(
        ({ kind, reason }) => kind === "summary" && reason.includes(`「${item.title}」`),
      ),
      ocr_corrected: correctedOf(said, parentId, item.title),
    })),
  };
}

/** How a doubt at a sheet says that a printed title is to be read. */
export function correctedOf(said: Doubts, nodeId: string | null, title: string | undefined) {
  const doubt = said.find((one) => one.kind === "reading" && one.node_id === nodeId && one.chosen === title);
  return doubt && `${doubt.alternatives[0]}(${doubt.reason})`;
}

/** The nodes right below one. */
export const below = ({ nodes }: PlanContent, { id }: Pick<PlanNode, "id">) =>
  nodes.filter(({ parentId }) => parentId === id);
