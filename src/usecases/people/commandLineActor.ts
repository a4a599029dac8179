import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";

/** Who acts on the command line: whoever may start commands on the machine holds planning and administration. */
export function commandLineActor(municipalityId: string): Actor {
  return {
    userId: "command-line",
    name: "command line",
    municipalityId,
    posts: [
      { id: "command-line-planning", role: "planning", orgUnitId: null, title: "command line" },
      { id: "command-line-administrator", role: "administrator", orgUnitId: null, title: "command line" },
    ],
  };
}

/** All municipalities of the installation, for commands that are not about one of them. */
export async function listMunicipalityIds({ databases }: Pick<Context, "databases">): Promise<string[]> {
  const rows = await databases.owner
    .selectFrom("municipality")
    .select("municipality_id")
    .orderBy("municipality_id")
    .execute();
  return rows.map((row) => row.municipality_id);
}

/** The municipality to which a plan belongs.
 * @throws UserError `not-found` naming the plans that exist */
export async function findMunicipalityOfPlan({ databases }: Context, planId: string): Promise<string> {
  const plans = await databases.owner
    .selectFrom("plan")
    .select(["id", "municipality_id"])
    .orderBy("id")
    .execute();
  const found = plans.find((plan) => plan.id === planId);
  if (found) return found.municipality_id;
  const known = plans.map((plan) => plan.id).join(", ");
  throw new UserError(
    "not-found",
    `There is no plan ${planId}; ${known ? `plans: ${known}` : "no plan is stored yet, run: shirube seed"}.`,
  );
}

/** The municipality with a 6-digit code, or with this id.
 * @throws UserError `not-found` naming the codes that exist */
export async function findMunicipalityByCode({ databases }: Context, code: string): Promise<string> {
  const rows = await databases.owner
    .selectFrom("municipality_attribute")
    .select(["municipality_id", "code", "name"])
    .orderBy("valid_from", "desc")
    .execute();
  const found = rows.find((row) => row.code === code) ?? rows.find((row) => row.municipality_id === code);
  if (found) return found.municipality_id;
  const known = rows.map((row) => `${row.code} ${row.name}`).join(", ");
  throw new UserError(
    "not-found",
    `There is no municipality ${code}; ${known ? `known: ${known}` : "none is stored yet, run: shirube seed"}.`,
  );
}
