import { applyDueReorganisations } from "../usecases/organisation/applyDueReorganisations.ts";
import { listMunicipalityIds } from "../usecases/people/commandLineActor.ts";
import type { Job } from "./job.ts";

/** Does the reorganisations whose day has come, also where nobody has opened a page yet. */
export const applyReorganisations: Job = {
  name: "applyReorganisations",
  cron: "1 0,6 * * *",
  retries: { most: 3, firstAfter: 60 },
  async run(context) {
    for (const city of await listMunicipalityIds(context)) await applyDueReorganisations(context, city);
  },
};
