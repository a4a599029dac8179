import type { OrgUnit } from "../core/organisation/orgUnit.ts";
import type { Post } from "../core/permission/permission.ts";
import type { CityDocument, PublishedMunicipality } from "../core/publication/documents.ts";
import type { Db } from "./databases.ts";

type KeyFigure = CityDocument["figures"][number] & { readonly id: string };

/** Adds a municipality with its departments, posts and key figures. `validFrom` is a date, YYYY-MM-DD. */
export async function insertOrganisation(
  tx: Db,
  municipality: PublishedMunicipality & { readonly validFrom: string },
  orgUnits: readonly OrgUnit[],
  posts: readonly Post[],
  keyFigures: readonly KeyFigure[],
): Promise<void> {
  const municipality_id = municipality.id;
  await tx.insertInto("municipality").values({ municipality_id }).execute();
  await tx
    .insertInto("municipality_attribute")
    .values({
      municipality_id,
      valid_from: municipality.validFrom,
      code: municipality.code,
      name: municipality.name,
      name_en: municipality.nameEn,
      prefecture: municipality.prefecture,
    })
    .execute();
  const units = orgUnits.map((unit) => ({
    municipality_id,
    id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    parent_id: unit.parentId,
    position: unit.position,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }));
  if (units.length > 0) await tx.insertInto("org_unit").values(units).execute();
  const postRows = posts.map((post) => ({
    municipality_id,
    id: post.id,
    role: post.role,
    org_unit_id: post.orgUnitId,
    title: post.title,
  }));
  if (postRows.length > 0) await tx.insertInto("post").values(postRows).execute();
  const figures = keyFigures.map(({ label, asOf, ...figure }, position) => ({
    municipality_id,
    ...figure,
    label: JSON.stringify(label),
    as_of: asOf,
    position,
  }));
  if (figures.length > 0) await tx.insertInto("key_figure").values(figures).execute();
}

/** The municipality of the transaction, by its newest attributes; undefined when it does not exist. */
export async function findMunicipality(tx: Db): Promise<PublishedMunicipality | undefined> {
  const row = await tx
    .selectFrom("municipality_attribute")
    .selectAll()
    .orderBy("valid_from", "desc")
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.municipality_id,
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      prefecture: row.prefecture,
    }
  );
}

/** All departments, also those of the past, in the order the city lists them. */
export async function listOrgUnits(tx: Db): Promise<OrgUnit[]> {
  const rows = await tx.selectFrom("org_unit").selectAll().orderBy("position").execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    parentId: row.parent_id,
    position: row.position,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

/** The figures that the city shows on its page, each with its source. */
export async function listKeyFigures(tx: Db): Promise<CityDocument["figures"]> {
  const rows = await tx.selectFrom("key_figure").selectAll().orderBy("position").execute();
  return rows.map(({ label, value, unit, as_of, source }) => ({ label, value, unit, asOf: as_of, source }));
}
