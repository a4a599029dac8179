import { commandLineActor, listMunicipalityIds } from "../../usecases/people/commandLineActor.ts";
import { listPlans } from "../../usecases/plan/listPlans.ts";
import type { Run } from "../command.ts";

/** Lists the plans of all cities. */
export const run: Run = async (context) => {
  const cities = await listMunicipalityIds(context);
  const lists = await Promise.all(
    cities.map(async (municipality) => {
      const plans = await listPlans(context, commandLineActor(municipality));
      return plans.map((plan) => ({ municipality, ...plan }));
    }),
  );
  const data = lists.flat();
  const lines = data.map(({ id, title, municipality, period }) =>
    [id, title, municipality, period ? `${period.start}-${period.end}` : "no period"].join("\t"),
  );
  return { line: lines.join("\n") || "No plan is stored yet; run: shirube seed", data };
};
