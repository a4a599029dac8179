import type { Context } from "../../context.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { insertOrganisation } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listSamples, readSample, type Sample } from "./readSample.ts";
import { sampleOrgUnits, samplePlanContent, sampleYearContent } from "./sampleContent.ts";
import type { SampleDoubt, SamplePlan } from "./sampleFiles.ts";
import { sampleLoader } from "./sampleLoader.ts";
import { seedReview } from "./seedReview.ts";

export interface SeededSample {
  readonly municipalityId: string;
  readonly plans: readonly string[];
  /** Which of them have a recorded year. */
  readonly reviews: readonly { readonly planId: string; readonly fiscalYear: number }[];
  readonly loaded: boolean;
}

/** Loads every sample city that is not there yet. */
export async function seedSamples(context: Pick<Context, "databases">): Promise<SeededSample[]> {
  const seeded: SeededSample[] = [];
  for (const city of await listSamples()) seeded.push(await seedSample(context, city, city));
  return seeded;
}

/** Loads a sample city with its plans and with the years that the city recorded. Does nothing when it is there
 * already. Another id makes a second city of the same data, for tests of isolation. */
export async function seedSample(
  context: Pick<Context, "databases">,
  municipalityId = "ojiya",
  city = "ojiya",
): Promise<SeededSample> {
  const sample = await readSample(city);
  const loaded = await inMunicipality(
    context.databases.app,
    municipalityId,
    sampleLoader.userId,
    async (tx) => {
      const there = await tx.selectFrom("municipality").select("municipality_id").executeTakeFirst();
      if (there) return false;
      await load(tx, municipalityId, sample);
      return true;
    },
  );
  return {
    municipalityId,
    plans: sample.plans.map(({ plan }) => plan.id),
    reviews: sample.reviews.map(({ planId, fiscalYear }) => ({ planId, fiscalYear })),
    loaded,
  };
}

async function load(tx: Db, municipalityId: string, sample: Sample): Promise<void> {
  const { organisation } = sample;
  const { validFrom, ...municipality } = organisation.municipality;
  await insertOrganisation(
    tx,
    { ...municipality, id: municipalityId, validFrom },
    sampleOrgUnits(organisation),
    organisation.posts,
    organisation.keyFigures,
  );
  for (const file of sample.plans) {
    const content = samplePlanContent(organisation, file);
    const plan = { ...content, municipality: { ...content.municipality, id: municipalityId } };
    await insertPlan(tx, plan);
    for (const review of sample.reviews.filter(({ planId }) => planId === file.plan.id)) {
      await seedReview(tx, plan, sampleYearContent(file, review));
    }
    await insertDoubts(tx, municipalityId, file, sample.doubts);
    await audit(tx, { ...sampleLoader, municipalityId }, "seed", `plan ${file.plan.id}`, null, {
      fiscalYears: sample.reviews
        .filter(({ planId }) => planId === file.plan.id)
        .map(({ fiscalYear }) => fiscalYear),
    });
  }
}

async function insertDoubts(
  tx: Db,
  municipalityId: string,
  { plan, version }: SamplePlan,
  all: readonly SampleDoubt[],
): Promise<void> {
  const doubts = all.filter(({ planId }) => planId === plan.id);
  if (doubts.length === 0) return;
  await tx
    .insertInto("doubt")
    .values(
      doubts.map(({ planId, nodeId, indicatorId, alternatives, ...doubt }, position) => ({
        ...doubt,
        municipality_id: municipalityId,
        id: `${planId}.d${String(position + 1).padStart(2, "0")}`,
        plan_version_id: version.id,
        node_id: nodeId,
        indicator_id: indicatorId,
        alternatives: JSON.stringify(alternatives),
      })),
    )
    .execute();
}
