import type { Actor, Role } from "../../src/core/permission/permission.ts";
import { seedSample } from "../../src/usecases/seed/seedSample.ts";
import { withTestDatabase } from "./database.ts";

/** An actor of the sample city with one post, as sign-in would make it. */
export function actorOf(role: Role, orgUnitId: string | null = null, municipalityId = "ojiya"): Actor {
  const id = orgUnitId ? `${orgUnitId}-${role}` : role;
  return {
    userId: `${municipalityId}-${id}`,
    name: `${municipalityId} ${id}`,
    municipalityId,
    posts: [{ id, role, orgUnitId, title: id }],
  };
}

/** A database with the sample city in it, and a clock that stands still. */
export async function withSampleCity(...otherCities: string[]) {
  const databases = await withTestDatabase();
  const context = { databases, now: () => new Date("2022-05-14T01:30:00Z") };
  await seedSample(context);
  for (const city of otherCities) await seedSample(context, city);
  return context;
}

export const planId = "ojiya-strategy-2020";
