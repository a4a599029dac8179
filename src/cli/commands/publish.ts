import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { publishPlan } from "../../usecases/publication/publishPlan.ts";
import { publishReview } from "../../usecases/publication/publishReview.ts";
import { maybeStageOption, maybeTextOption, textOption, yearOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Publishes the review of a year, or without a year the plan itself. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const stage = maybeStageOption(given);
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  if (maybeTextOption(given, "year") === null) {
    const done = await publishPlan(context, actor, { planId, stage });
    const line = `Published ${planId} (${done.stage}): ${done.documents} documents, ${done.changed} of them new or different.`;
    return { line, data: done };
  }
  const fiscalYear = yearOption(given);
  const asked = { planId, fiscalYear, stage: stage ?? "final" } as const;
  const { documents, changed } = await publishReview(context, actor, asked);
  const line = `Published ${planId} ${fiscalYear} (${asked.stage}): ${documents} documents, ${changed} of them new or different.`;
  return { line, data: { ...asked, documents, changed } };
};
