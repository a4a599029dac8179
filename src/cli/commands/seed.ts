import { seedSamples } from "../../usecases/seed/seedSample.ts";
import type { Run } from "../command.ts";

/** Loads the sample cities where they are missing. */
export const run: Run = async (context) => {
  const seeded = await seedSamples(context);
  const lines = seeded.map(({ municipalityId, plans, loaded }) =>
    loaded
      ? `Loaded ${municipalityId} with ${plans.join(", ")}.`
      : `${municipalityId} was there already; nothing changed.`,
  );
  return { line: lines.join(" "), data: seeded };
};
