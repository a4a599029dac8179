import { listHints } from "../../usecases/contradictions/listHints.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import type { Run } from "../command.ts";
import { maybeTextOption, textOption, yearOption } from "../values.ts";

/** Lists figures and words of a plan that do not fit together, each with its evidence. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const fiscalYear = maybeTextOption(given, "year") === null ? null : yearOption(given);
  const found = await listHints(context, actor, { planId, fiscalYear });
  const lines = found.hints.map(({ strength, code, message, evidence }) =>
    [
      `${strength}\t${code}\t${message.en}`,
      ...evidence.map(
        ({ what, label, fiscalYear: year, raw, place }) =>
          `\t${what}\t${[place.planId === planId ? "" : place.planTitle, place.title].filter(Boolean).join(" ")}\t${label}\t${year ?? ""}\t${raw.replace(/\s+/g, " ")}`,
      ),
    ].join("\n"),
  );
  const year = found.fiscalYear === null ? "the plan alone" : `FY${found.fiscalYear}`;
  return { line: lines.join("\n") || `Nothing was found that does not fit together (${year}).`, data: found };
};
