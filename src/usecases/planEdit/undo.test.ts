import { sql } from "kysely";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { randomEdit } from "../../../test/support/randomEdit.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { RowDifference } from "../../core/plan/rowDifference.ts";
import { isUserError } from "../../core/userError.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { inMunicipality } from "../../store/transact.ts";
import { planTableKeys, type PlanTable } from "../../store/planRows.ts";
import { editPlan } from "./editPlan.ts";
import { redoEdit } from "./redoEdit.ts";
import { startRevision } from "./startRevision.ts";
import { undoEdit } from "./undoEdit.ts";

const context = await withSampleCity();
const planning = actorOf("planning");
const tables = [...(Object.keys(planTableKeys) as PlanTable[]), "doubt"];
let versionId: string;

beforeAll(async () => {
  const revision = { planId, effectiveYear: 2021, reason: "中間見直し", label: "改訂版" };
  versionId = await startRevision(context, planning, revision);
});

/** Every row of the city that a plan version can hold, as text: table and row. */
async function allRows(): Promise<Set<string>> {
  const lines = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await sql<{ row: string }>`
        select (to_jsonb(t) - 'last_change')::text as row from shirube.${sql.ref(table)} t`.execute(
        context.databases.owner,
      );
      return rows.map(({ row }) => `${table} ${row}`);
    }),
  );
  return new Set(lines.flat());
}

async function lastDifference(seq: number): Promise<RowDifference[]> {
  const row = await context.databases.owner
    .selectFrom("plan_change")
    .select("difference")
    .where("plan_version_id", "=", versionId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.difference ?? [];
}

const without = (rows: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...rows].filter((row) => !others.has(row)).length;

/** What must hold of every version, whatever was done to it. */
function expectSound({ nodes, sections, programmes, placements, indicators, version }: PlanContent) {
  const levelOf = new Map(nodes.map(({ id, level }) => [id, level]));
  for (const { parentId, level } of nodes) {
    expect(level).toBeLessThan(version.levels.length);
    expect(level).toBe(parentId === null ? 0 : (levelOf.get(parentId) ?? -9) + 1);
  }
  const groups = [
    ...Map.groupBy(nodes, ({ parentId }) => parentId).values(),
    ...Map.groupBy(sections, ({ parentId }) => parentId).values(),
    ...Map.groupBy(programmes, ({ nodeId }) => nodeId).values(),
    ...Map.groupBy(placements, ({ nodeId }) => nodeId).values(),
  ];
  for (const group of groups) {
    const positions = group.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
  }
  const homes = placements.filter(({ isRepeat }) => !isRepeat).map(({ planIndicatorId }) => planIndicatorId);
  expect(homes.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
}

test("editPlan, undoEdit, redoEdit: any edits touch only the rows that they record, and leave none behind", async () => {
  const dice = fc.record({
    kind: fc.nat(1000),
    one: fc.nat(1000),
    two: fc.nat(1000),
    place: fc.nat(6),
    text: fc.constantFrom("", "観光", "1-(9)"),
  });
  let done = 0;
  let refused = 0;
  const present = () =>
    inMunicipality(context.databases.app, "ojiya", null, async (tx) => {
      const content = await findPlanOfVersion(tx, versionId);
      if (!content) throw new Error("no such version");
      return content;
    });
  await fc.assert(
    fc.asyncProperty(fc.array(dice, { minLength: 1, maxLength: 12 }), async (throws) => {
      // After a failure, smaller examples begin with what it left.
      while (await undoEdit(context, planning, { versionId }));
      const before = await allRows();
      let rows = before;
      let content = await present();
      let seq = 0;
      for (const thrown of throws) {
        const edit = randomEdit(content, thrown);
        if (!edit) continue;
        const saved = await editPlan(context, planning, { versionId, edit }).catch((error: unknown) => {
          if (isUserError(error)) return undefined;
          throw error;
        });
        if (!saved) refused++;
        // What changes nothing is not recorded.
        if (!saved || saved.seq === seq) continue;
        done++;
        const now = await allRows();
        const recorded = await lastDifference(saved.seq);
        const gone = recorded.filter((one) => one.before !== null).length;
        const come = recorded.filter((one) => one.after !== null).length;
        expect([edit, without(rows, now), without(now, rows)]).toEqual([edit, gone, come]);
        content = await present();
        expectSound(content);
        rows = now;
        seq = saved.seq;
      }
      let undone = 0;
      while (await undoEdit(context, planning, { versionId })) undone++;
      expect(await allRows()).toEqual(before);
      // And forth again: the same as after the last edit; then back.
      for (let again = 0; again < undone; again++) await redoEdit(context, planning, { versionId });
      expect(await allRows()).toEqual(rows);
      // All was done again; where nothing had been done, the next edit of a later run ends what could be.
      const more = undone > 0 ? await redoEdit(context, planning, { versionId }) : null;
      expect(more).toBeNull();
    }),
    { numRuns: 10 },
  );
  // Most of what was thrown is no refusal, or the test would say little.
  expect(done).toBeGreaterThan(refused);
}, 120_000);
