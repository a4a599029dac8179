import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { publishReview } from "../../usecases/publication/publishReview.ts";
import { stageOption, textOption, yearOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Publishes the review of a year. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const fiscalYear = yearOption(given);
  const stage = stageOption(given);
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const { documents, changed } = await publishReview(context, actor, { planId, fiscalYear, stage });
  const line = `Published ${planId} ${fiscalYear} (${stage}): ${documents} documents, ${changed} of them new or different.`;
  return { line, data: { planId, fiscalYear, stage, documents, changed } };
};
