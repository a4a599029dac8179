import { judgementPreset, type JudgementPreset } from "../core/progress/judgement/preset.ts";
import type { AuditedActor } from "./audit.ts";
import type { Db } from "./databases.ts";

/** A version of one of the city's own judgement presets. Versions are added and never change. */
export interface StoredPreset {
  readonly preset: JudgementPreset;
  /** No longer offered when a plan chooses; plans that have it keep it. */
  readonly isRetired: boolean;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** One version, of the municipality of the transaction. */
export async function findOwnPreset(tx: Db, id: string, version: number): Promise<StoredPreset | undefined> {
  const row = await presets(tx).where("id", "=", id).where("version", "=", version).executeTakeFirst();
  return row && toStored(row);
}

/** The newest version of each, in the order in which they were first made. */
export async function listOwnPresets(tx: Db): Promise<StoredPreset[]> {
  const rows = await presets(tx).distinctOn("id").orderBy("id").orderBy("version", "desc").execute();
  return rows.map(toStored).toSorted((a, b) => numberOf(a.preset.id) - numberOf(b.preset.id));
}

/** All versions of one, the newest first; empty where there is none. */
export async function listPresetVersions(tx: Db, id: string): Promise<StoredPreset[]> {
  const rows = await presets(tx).where("id", "=", id).orderBy("version", "desc").execute();
  return rows.map(toStored);
}

/** Adds a version. @returns false where somebody has added that version already */
export async function insertPreset(
  tx: Db,
  { municipalityId, userId }: AuditedActor,
  preset: JudgementPreset,
  { isRetired = false }: { isRetired?: boolean } = {},
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto("judgement_preset")
    .values({
      municipality_id: municipalityId,
      id: preset.id,
      version: preset.version,
      definition: JSON.stringify({ preset, isRetired }),
      created_by: userId,
    })
    .onConflict((conflict) => conflict.columns(["municipality_id", "id", "version"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** A plan version that has a preset: for all of it, or for some of its indicators alone. */
export interface PresetUse {
  /** As the plan names it: `own1@2`, or the id of a shipped preset. */
  readonly presetRef: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly isOfPlan: boolean;
  /** Indicators that name it themselves. */
  readonly indicators: number;
}

/** Which plan versions of the municipality have which presets. */
export async function listPresetUses(tx: Db): Promise<PresetUse[]> {
  const versions = await tx
    .selectFrom("plan_version")
    .innerJoin("plan", (join) =>
      join
        .onRef("plan.municipality_id", "=", "plan_version.municipality_id")
        .onRef("plan.id", "=", "plan_version.plan_id"),
    )
    .select(["plan_version.id", "number", "judgement_preset_id", "plan.id as plan_id", "plan.title"])
    .orderBy("plan.position")
    .orderBy("number")
    .execute();
  const ofIndicators = await tx
    .selectFrom("plan_indicator")
    .where("judgement_preset_id", "is not", null)
    .select(["plan_version_id", "judgement_preset_id"])
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .groupBy(["plan_version_id", "judgement_preset_id"])
    .execute();
  return versions.flatMap((version) => {
    const own = ofIndicators.filter((row) => row.plan_version_id === version.id);
    const refs = new Set([version.judgement_preset_id, ...own.map((row) => row.judgement_preset_id)]);
    return [...refs]
      .filter((ref) => ref !== null)
      .map((presetRef) => ({
        presetRef,
        planId: version.plan_id,
        planTitle: version.title,
        versionId: version.id,
        versionNumber: version.number,
        isOfPlan: version.judgement_preset_id === presetRef,
        indicators: Number(own.find((row) => row.judgement_preset_id === presetRef)?.count ?? 0),
      }));
  });
}

const presets = (tx: Db) =>
  tx.selectFrom("judgement_preset").select(["id", "version", "definition", "created_at", "created_by"]);

function toStored(row: { definition: unknown; created_at: Date; created_by: string }): StoredPreset {
  const { preset, isRetired } = row.definition as { preset: unknown; isRetired: boolean };
  return {
    preset: judgementPreset.parse(preset),
    isRetired,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
  };
}

/** Ids are `own1`, `own2` … */
const numberOf = (id: string) => Number(id.replace(/\D/g, ""));
