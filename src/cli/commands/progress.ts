import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { listProgress } from "../../usecases/progress/listProgress.ts";
import { textOption, yearOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Shows the rate and the grade of every indicator of a year. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const rows = await listProgress(context, actor, { planId, fiscalYear: yearOption(given) });
  const lines = rows.map((row) =>
    [row.node, row.indicator, row.series ?? "", row.rate ?? `no rate: ${row.reason}`, row.band].join("\t"),
  );
  return { line: lines.join("\n") || "The plan has no indicator.", data: rows };
};
