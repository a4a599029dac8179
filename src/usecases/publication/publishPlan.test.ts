import { describe, expect, test } from "vitest";
import { withTestContext } from "../../../test/support/context.ts";
import { actorOf } from "../../../test/support/sampleCity.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Db } from "../../store/databases.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { inMunicipality } from "../../store/transact.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { seedSample } from "../seed/seedSample.ts";
import { moriBefore, moriContent } from "../../../test/support/planContents.ts";
import { publishPlan } from "./publishPlan.ts";

const { context } = await withTestContext();
await seedSample(context, "ina", "ina");
await seedSample(context, "ojiya");
const ina = commandLineActor("ina");
const planId = "ina-strategy-2020";

const published = async (city: string) => {
  const heads = await context.publications.paths(city);
  return new Map(heads.map(({ path, kind, stage }) => [path, { kind, stage }]));
};

test("a draft is published as 案, with its parts and its own version", async () => {
  const done = await publishPlan(context, ina, { planId });
  expect(done).toMatchObject({ planId, version: 1, stage: "comment" });
  expect(done.changed).toBe(done.documents);
  const paths = await published("ina");
  expect(paths.get("ina")).toEqual({ kind: "city", stage: null });
  expect(paths.get(`ina/${planId}`)).toEqual({ kind: "plan", stage: "comment" });
  expect(paths.get(`ina/${planId}/versions/1`)).toEqual({ kind: "plan", stage: "comment" });
  expect([...paths.values()].filter(({ kind }) => kind === "planIndicator")).toHaveLength(4);
  expect([...paths.values()].filter(({ kind }) => kind === "planPart").length).toBeGreaterThan(10);
});

test("publishing the same again changes nothing", async () => {
  expect((await publishPlan(context, ina, { planId })).changed).toBe(0);
});

test("no doubt of the readers is published", async () => {
  const doubts = await inMunicipality(context.databases.app, "ina", "test", (tx) =>
    tx.selectFrom("doubt").select("reason").execute(),
  );
  expect(doubts.length).toBeGreaterThan(0);
  for (const [path] of await published("ina")) {
    const text = JSON.stringify(await context.publications.get(path));
    for (const { reason } of doubts) expect(text.includes(reason)).toBe(false);
  }
});

test("a draft cannot be published as final, but again as 案", async () => {
  await expect(publishPlan(context, ina, { planId, stage: "final" })).rejects.toMatchObject({
    code: "wrong-state",
  });
  await expect(publishPlan(context, ina, { planId, stage: "comment" })).resolves.toMatchObject({
    stage: "comment",
  });
});

test.each([
  ["head", actorOf("head", "kikaku", "ina"), "forbidden"],
  ["administrator", actorOf("administrator", null, "ina"), "forbidden"],
  ["planning of another city", actorOf("planning", null, "ojiya"), "not-found"],
])("%s may not", async (_, actor, code) => {
  await expect(publishPlan(context, actor, { planId })).rejects.toMatchObject({ code });
  await expect(publishPlan(context, actor, { versionId: `${planId}.v1` })).rejects.toMatchObject({ code });
});

describe("a revision", () => {
  const { municipality: _, ...first } = ownerless(moriBefore());
  const municipality = { ...moriBefore().municipality, id: "ina" };
  const before = { ...first, municipality };
  const statusOfSecond = (status: "draft" | "revised") =>
    inCity((tx) => tx.updateTable("plan_version").set({ status }).where("id", "=", "mori-plan.v2").execute());

  test("as a draft does not touch what is in force", async () => {
    await inCity(async (tx) => {
      await insertPlan(tx, before);
      await insertPlan(tx, nextVersion({ ...ownerless(moriContent()), municipality }));
    });
    await publishPlan(context, ina, { planId: "mori-plan" });
    const done = await publishPlan(context, ina, { versionId: "mori-plan.v2" });
    expect(done).toMatchObject({ version: 2, stage: "comment" });
    const paths = await published("ina");
    expect(paths.get("ina/mori-plan")).toEqual({ kind: "plan", stage: "final" });
    expect(paths.get("ina/mori-plan/versions/2")).toEqual({ kind: "plan", stage: "comment" });
    expect(paths.get("ina/mori-plan/versions/2/comparison")?.kind).toBe("planComparison");
    expect(await numberInForce()).toBe(1);
  });

  test("comes into force once it is adopted; the version before it stays, what it dropped says so", async () => {
    await statusOfSecond("revised");
    await publishPlan(context, ina, { planId: "mori-plan" });
    const paths = await published("ina");
    expect(await numberInForce()).toBe(2);
    expect(paths.get("ina/mori-plan/versions/1")).toEqual({ kind: "plan", stage: "final" });
    expect(paths.get("ina/mori-plan/indicators/visits")?.kind).toBe("planIndicator");
    expect(paths.get("ina/mori-plan/indicators/land")?.kind).toBe("tombstone");
  });
});

async function numberInForce(): Promise<number | undefined> {
  const found = await context.publications.get("ina/mori-plan");
  return found && "body" in found && found.body.kind === "plan" ? found.body.version.number : undefined;
}

const inCity = <Result>(work: (tx: Db) => Promise<Result>) =>
  inMunicipality(context.databases.app, "ina", "test", work);

/** Without the departments of the made-up city, which the sample city does not have. */
function ownerless(content: PlanContent): PlanContent {
  return {
    ...content,
    plan: { ...content.plan, departments: [] },
    nodes: content.nodes.map((node) => ({ ...node, departmentIds: [] })),
    indicators: content.indicators.map((one) => ({ ...one, indicator: { ...one.indicator, ownerId: null } })),
  };
}

/** A second version of the same plan, as a draft. The indicator of the land is dropped. */
function nextVersion(content: PlanContent): PlanContent {
  const id = (old: string) => `${old}~2`;
  return {
    ...content,
    version: {
      ...content.version,
      id: "mori-plan.v2",
      number: 2,
      status: "draft",
      previousVersionId: "mori-plan.v1",
    },
    sections: content.sections.map((one) => ({ ...one, id: id(one.id) })),
    nodes: content.nodes.map((one) => ({
      ...one,
      id: id(one.id),
      parentId: one.parentId && id(one.parentId),
    })),
    programmes: content.programmes.map((one) => ({ ...one, id: id(one.id), nodeId: id(one.nodeId) })),
    indicators: content.indicators.flatMap((one) =>
      one.indicator.id === "land" ? [] : [{ ...one, id: id(one.id) }],
    ),
    placements: content.placements.flatMap((one) =>
      one.planIndicatorId.endsWith("land")
        ? []
        : [{ ...one, id: id(one.id), nodeId: id(one.nodeId), planIndicatorId: id(one.planIndicatorId) }],
    ),
  };
}
