import { insertPlan } from "../../src/store/insertPlan.ts";
import { findMunicipality } from "../../src/store/organisation.ts";
import { inMunicipality } from "../../src/store/transact.ts";
import { openReview } from "../../src/usecases/cycle/openReview.ts";
import { saveSubmission } from "../../src/usecases/cycle/saveSubmission.ts";
import { viewSubmission } from "../../src/usecases/cycle/viewSubmission.ts";
import { formsPlan, formsPlanId as planId } from "./formsPlan.ts";
import { actorOf, withSampleCity } from "./sampleCity.ts";

/** The sample city with the plan of every form of entry, its first year under review, and a clerk who fills it in. */
export async function withFormsCity() {
  const context = await withSampleCity();
  const clerk = actorOf("clerk", "shoko");
  const here = `${planId}-2020.01.shoko`;
  const there = `${planId}-2020.02.norin`;
  await inMunicipality(context.databases.app, "ojiya", "test", async (tx) => {
    const municipality = await findMunicipality(tx);
    if (!municipality) throw new Error("no city");
    await insertPlan(tx, formsPlan(municipality));
  });
  await openReview(context, actorOf("planning"), { planId, fiscalYear: 2020, dueOn: "2021-05-20" });
  const formOf = () => viewSubmission(context, clerk, here);
  return {
    context,
    clerk,
    here,
    there,
    formOf,
    rowOf: async (field: string) => {
      const found = (await formOf()).rows.find(({ actual }) => actual?.name === field);
      if (!found) throw new Error(`no row ${field}`);
      return found;
    },
    derivedOf: async (name: string) =>
      (await formOf()).rows.find(({ indicatorName, derived }) => indicatorName === name && derived),
    /** Types into the form as it stands now. */
    type: async (
      values: Record<string, string>,
      more: { keepTogether?: boolean; who?: typeof clerk; at?: string } = {},
    ) => {
      const { who = clerk, at = here, ...rest } = more;
      return saveSubmission(context, who, { submissionId: at, values, versions: {}, ...rest });
    },
  };
}
