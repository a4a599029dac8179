import type { Context } from "../../context.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { createDemoAccounts, type DemoAccount } from "../people/demoAccounts.ts";
import { publishPlan } from "../publication/publishPlan.ts";
import { publishReview } from "../publication/publishReview.ts";
import { seedSamples } from "../seed/seedSample.ts";

/** Makes what the demo shows, where it is missing: the sample cities, their published plans and reviews, the
 * accounts. */
export async function prepareDemo(context: Context): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  for (const { municipalityId, plans, reviews } of await seedSamples(context)) {
    accounts.push(...(await createDemoAccounts(context, municipalityId)));
    for (const planId of plans) {
      if (await context.publications.get(publicationPath.plan(municipalityId, planId))) continue;
      await publishPlan(context, commandLineActor(municipalityId), { planId });
    }
    for (const { planId, fiscalYear } of reviews) {
      const path = publicationPath.review(municipalityId, planId, fiscalYear);
      if (await context.publications.get(path)) continue;
      await publishReview(context, commandLineActor(municipalityId), { planId, fiscalYear, stage: "final" });
    }
  }
  return accounts;
}
