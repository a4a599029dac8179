import { seedSample } from "../../usecases/seed/seedSample.ts";
import type { Run } from "../command.ts";

/** Loads the sample cities where they are missing. */
export const run: Run = async (context) => {
  const seeded = await seedSample(context);
  const { municipalityId, plans, loaded } = seeded;
  const line = loaded
    ? `Loaded ${municipalityId} with ${plans.join(", ")}.`
    : `${municipalityId} was there already; nothing changed.`;
  return { line, data: seeded };
};
