import type { Context } from "../../context.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { createDemoAccounts, type DemoAccount } from "../people/demoAccounts.ts";
import { publishReview } from "../publication/publishReview.ts";
import { seedSample } from "../seed/seedSample.ts";

/** Makes what the demo shows, where it is missing: the sample city, its published review of 2020, the accounts. */
export async function prepareDemo(context: Context): Promise<DemoAccount[]> {
  const { municipalityId, plans } = await seedSample(context);
  const accounts = await createDemoAccounts(context, municipalityId);
  for (const planId of plans) {
    const known = await context.publications.get(publicationPath.review(municipalityId, planId, sampleYear));
    if (known) continue;
    await publishReview(context, commandLineActor(municipalityId), {
      planId,
      fiscalYear: sampleYear,
      stage: "final",
    });
  }
  return accounts;
}

/** The fiscal year whose review the sample holds. */
const sampleYear = 2020;
