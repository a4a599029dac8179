import { closeContext, openContext, type Context } from "../../src/context.ts";
import { readEnv } from "../../src/env.ts";
import type { PlanContent } from "../../src/core/plan/planContent.ts";
import { findPlanContent } from "../../src/store/planContent.ts";
import { insertPlan } from "../../src/store/insertPlan.ts";
import { listSubmissions } from "../../src/store/reviews.ts";
import { inMunicipality } from "../../src/store/transact.ts";
import { openReview } from "../../src/usecases/cycle/openReview.ts";
import { viewSubmission } from "../../src/usecases/cycle/viewSubmission.ts";
import { addMunicipality } from "../../src/usecases/people/addMunicipality.ts";
import { createUser } from "../../src/usecases/people/addUser.ts";
import { commandLineActor } from "../../src/usecases/people/commandLineActor.ts";
import { demoPassword } from "../../src/usecases/people/demoAccounts.ts";
import { copyOf } from "./bigPlan.ts";
import { city, openYear, planId } from "./demoFolder.ts";

export const hall = "hall";
const hallPlan = "hall-plan";
export const hallReview = `${hallPlan}-${openYear}`;

/** A clerk with the sheets that are theirs alone, and the one that the whole department writes on. */
export interface HallClerk {
  readonly login: string;
  readonly own: readonly HallSheet[];
  readonly shared: HallSheet;
}
export interface HallSheet {
  readonly submissionId: string;
  /** Fields of figures that are typed here: actual.… and cost.… */
  readonly figures: readonly string[];
}

/** Adds a large city hall to the demo: 30 departments, 200 clerks with accounts, a plan of 231 sheets (the sample's,
 * seven times) whose review is open.
 * @returns its clerks */
export async function addCityHall(dataDir: string): Promise<HallClerk[]> {
  const context = await openContext(readEnv({ dataDir, demo: true }, {}));
  try {
    const departments = Array.from({ length: 30 }, (_, index) => `第${index + 1}課`);
    await addMunicipality(context, {
      id: hall,
      code: "100005",
      name: "大市",
      nameEn: "Hall City",
      prefecture: "見本県",
      departments,
    });
    await addPlan(context, departments.length);
    await openReview(context, commandLineActor(hall), {
      planId: hallPlan,
      fiscalYear: openYear,
      dueOn: `${openYear + 1}-05-20`,
    });
    return await addClerks(context, departments.length, 200);
  } finally {
    await closeContext(context);
  }
}

async function addPlan(context: Context, departments: number): Promise<void> {
  const sample = await inMunicipality(context.databases.app, city, "bench", (tx) =>
    findPlanContent(tx, planId),
  );
  if (!sample) throw new Error(`${planId} is missing`);
  const parts = Array.from({ length: 7 }, (_, copy) => copyOf(sample, `c${copy}-`));
  const departmentOf = new Map<string, string>();
  const nodes = parts
    .flatMap((part) => part.nodes)
    .map((node, index) => {
      const isSheet = node.departmentIds.length > 0;
      const departmentIds = isSheet ? [`d${(index % departments) + 1}`] : [];
      departmentOf.set(node.id, departmentIds[0] ?? "");
      return { ...node, departmentIds, sheetNo: isSheet ? index + 1 : null };
    });
  const placements = parts.flatMap((part) => part.placements);
  const homeOf = new Map(
    placements
      .filter(({ isRepeat }) => !isRepeat)
      .map(({ planIndicatorId, nodeId }) => [planIndicatorId, departmentOf.get(nodeId)]),
  );
  const content: PlanContent = {
    ...sample,
    municipality: { ...sample.municipality, id: hall },
    plan: { ...sample.plan, id: hallPlan, title: "大市総合戦略", departments: [] },
    version: { ...sample.version, id: `${hallPlan}-v1`, planId: hallPlan },
    sections: [],
    nodes,
    programmes: [],
    placements,
    indicators: parts
      .flatMap((part) => part.indicators)
      .map((adopted) => ({
        ...adopted,
        indicator: { ...adopted.indicator, ownerId: homeOf.get(adopted.id) || "d1", contributorIds: [] },
      })),
  };
  await inMunicipality(context.databases.app, hall, "bench", (tx) => insertPlan(tx, content));
}

async function addClerks(context: Context, departments: number, clerks: number): Promise<HallClerk[]> {
  const submissions = await inMunicipality(context.databases.app, hall, "bench", (tx) =>
    listSubmissions(tx, hallReview),
  );
  const sheets = new Map<string, HallSheet[]>();
  for (const { id, orgUnitId } of submissions) {
    const view = await viewSubmission(context, commandLineActor(hall), id);
    const figures = view.rows.flatMap(({ actual, cost }) => [actual?.name ?? [], cost?.name ?? []].flat());
    const ofDepartment = sheets.get(orgUnitId) ?? [];
    sheets.set(orgUnitId, [...ofDepartment, { submissionId: id, figures }]);
  }
  const made: HallClerk[] = [];
  for (let index = 0; index < clerks; index++) {
    const department = `d${(index % departments) + 1}`;
    const [shared, ...others] = sheets.get(department) ?? [];
    if (!shared) throw new Error(`${department} has no sheet`);
    const colleagues = Math.ceil((clerks - (index % departments)) / departments);
    const place = Math.floor(index / departments);
    const own = others.filter((_, sheet) => sheet % colleagues === place);
    const login = `${hall}-clerk-${index + 1}`;
    await createUser(context, commandLineActor(hall), {
      userId: login,
      username: login,
      name: `担当${index + 1}`,
      email: null,
      postIds: [`${department}-clerk`],
      password: demoPassword,
      isDemo: true,
    });
    made.push({ login, own, shared });
  }
  return made;
}
