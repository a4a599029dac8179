import type { Context } from "../../context.ts";
import { isLocalGovCode } from "../../core/organisation/localGovCode.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { Post } from "../../core/permission/permission.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertOrganisation } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { commandLineActor } from "./commandLineActor.ts";

export interface NewMunicipality {
  /** Stands in addresses: ojiya. */
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly prefecture: string;
  /** Names of its departments, in their order. */
  readonly departments: readonly string[];
}

/** Adds a city without plans: its departments, and the posts that every city hall has (planning, administrator,
 * council, reader, auditor; a head and a clerk for each department).
 * @returns the ids of its posts
 * @throws UserError `bad-input` for a code whose check digit is wrong, an address that cannot be one, or a city that
 * is there already */
export async function addMunicipality(
  context: Pick<Context, "databases" | "now">,
  { departments, ...city }: NewMunicipality,
): Promise<{ posts: readonly string[] }> {
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(city.id))
    throw bad(`--id ${city.id} cannot stand in an address; use small letters, digits and hyphens`);
  if (!isLocalGovCode(city.code)) throw bad(`${city.code} is not the 6-digit code of a municipality`);
  const validFrom = todayInJapan(context.now());
  const orgUnits = departments.map((name, position): OrgUnit => {
    const shortName = name.replace(/[課部局室]$/u, "") || name;
    return { id: `d${position + 1}`, name, shortName, parentId: null, position, validFrom, validTo: null };
  });
  const posts = postsOf(orgUnits);
  const actor = commandLineActor(city.id);
  await inMunicipality(context.databases.app, city.id, actor.userId, async (tx) => {
    const there = await tx.selectFrom("municipality").select("municipality_id").executeTakeFirst();
    if (there) throw bad(`There is a municipality ${city.id} already`);
    await insertOrganisation(tx, { ...city, validFrom }, orgUnits, posts, []);
    await audit(tx, actor, "addMunicipality", city.id, null, city);
  });
  return { posts: posts.map(({ id }) => id) };
}

function postsOf(orgUnits: readonly OrgUnit[]): Post[] {
  const ofDepartment = orgUnits.flatMap(({ id, name }): Post[] => [
    { id: `${id}-head`, role: "head", orgUnitId: id, title: `${name} 課長` },
    { id: `${id}-clerk`, role: "clerk", orgUnitId: id, title: `${name} 担当` },
  ]);
  return [
    { id: "planning", role: "planning", orgUnitId: null, title: "企画担当" },
    { id: "administrator", role: "administrator", orgUnitId: null, title: "システム管理" },
    { id: "council", role: "council", orgUnitId: null, title: "検証委員" },
    { id: "reader", role: "reader", orgUnitId: null, title: "閲覧" },
    { id: "auditor", role: "auditor", orgUnitId: null, title: "監査" },
    ...ofDepartment,
  ];
}

const bad = (message: string) => new UserError("bad-input", `${message}.`);
