import { createHash, randomInt } from "node:crypto";
import type { Review } from "../../core/cycle/review.ts";
import type { PlanNode } from "../../core/plan/plan.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import { bookCode } from "../../core/workbook/bookCode.ts";
import type { BookForm, TabForm } from "../../core/workbook/bookForm.ts";
import { formTab } from "../../core/workbook/formTab.ts";
import { bookTabNames } from "../../documents/xlsx/issued/bookXlsx.ts";
import type { Db } from "../../store/databases.ts";
import { entryValues } from "../cycle/entryValues.ts";
import { lastEvaluation } from "../cycle/lastEvaluation.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";
import { loadDepartment } from "./loadDepartment.ts";

/** The workbook of a department as it would be handed out now, under a new code; undefined where the department has
 * no sheet in the review. */
export async function departmentBook(
  tx: Db,
  review: Review,
  orgUnitId: string,
): Promise<BookForm | undefined> {
  const submissions = await loadDepartment(tx, review, orgUnitId);
  const [first] = submissions;
  if (!first) return undefined;
  const { plan } = first;
  const names = bookTabNames(
    submissions.map(({ node }) => ({ sheetNo: node.sheetNo ?? 0, title: node.title })),
  );
  const tabs: TabForm[] = [];
  for (const [index, loaded] of submissions.entries()) {
    tabs.push(await submissionTab(tx, loaded, names[index] ?? ""));
  }
  return {
    book: {
      code: bookCode(Array.from({ length: 7 }, () => randomInt(32))),
      reviewId: review.id,
      orgUnitId,
      municipality: plan.municipality.name,
      planTitle: plan.plan.title,
      department: plan.orgUnits.find(({ id }) => id === orgUnitId)?.name ?? orgUnitId,
      fiscalYear: review.fiscalYear,
      tabs: tabs.map(({ tab }) => tab),
    },
    workYear: review.workYear,
    dueOn: review.dueOn,
    tabs,
  };
}

/** The same for the same workbook, whatever its code. */
export function hashOf(form: BookForm): string {
  const content = JSON.stringify({ ...form, book: { ...form.book, code: "" } });
  return createHash("sha256").update(content).digest("hex");
}

async function submissionTab(tx: Db, loaded: LoadedSubmission, name: string): Promise<TabForm> {
  const { plan, review, node, submission, rows, figures, fields, year, entries } = loaded;
  const last = await lastEvaluation(tx, { plan, review, node, orgUnitId: submission.orgUnitId });
  const lastTexts: Readonly<Record<string, unknown>> = { ...last };
  return formTab(
    {
      submissionId: submission.id,
      node,
      path: pathOf(plan, node),
      rows,
      figures,
      fields,
      year,
      valueOf: entryValues(loaded),
      versionOf: (field) => entries.get(field)?.version ?? 0,
      lastTextOf: (kind) => {
        const text = lastTexts[kind];
        return typeof text === "string" ? text : "";
      },
      departmentOf: ({ adopted, placement }) =>
        plan.orgUnits.find(({ id }) => id === adopted.indicator.ownerId)?.name ?? placement.printedDepartment,
      start: plan.version.period?.start ?? null,
    },
    name,
  );
}

function pathOf(plan: PlanContent, node: PlanNode): string[] {
  const path: string[] = [];
  const parentOf = ({ parentId }: PlanNode) => plan.nodes.find(({ id }) => id === parentId);
  for (let step = parentOf(node); step; step = parentOf(step)) {
    path.unshift([step.number, step.title].filter(Boolean).join(" "));
  }
  return path;
}
