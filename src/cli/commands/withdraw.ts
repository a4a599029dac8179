import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { withdrawPublication } from "../../usecases/publication/withdrawPublication.ts";
import { textOption, yearOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Takes documents of a published year down, or all of it. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const fiscalYear = yearOption(given);
  const named = given.values["path"];
  const paths = Array.isArray(named) ? named.map(String) : null;
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const asked = { planId, fiscalYear, paths, reason: textOption(given, "reason") };
  const { withdrawn } = await withdrawPublication(context, actor, asked);
  return {
    line: `Took down ${withdrawn} documents of ${planId} ${fiscalYear}.`,
    data: { ...asked, withdrawn },
  };
};
