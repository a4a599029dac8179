import type { Context } from "../../context.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { createDemoAccounts, type DemoAccount } from "../people/demoAccounts.ts";
import { publishReview } from "../publication/publishReview.ts";
import { seedSamples } from "../seed/seedSample.ts";

/** Makes what the demo shows, where it is missing: the sample cities, their published reviews, the accounts. */
export async function prepareDemo(context: Context): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { municipalityId, reviews } of await seedSamples(context)) {
    accounts.push(...(await createDemoAccounts(context, municipalityId)));
    for (const { planId, fiscalYear } of reviews) {
      const path = publicationPath.review(municipalityId, planId, fiscalYear);
      if (await context.publications.get(path)) continue;
      await publishReview(context, commandLineActor(municipalityId), { planId, fiscalYear, stage: "final" });
    }
  }
  return accounts;
}
