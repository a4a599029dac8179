import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { municipalityOf } from "../../store/accounts.ts";
import { findActor } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { applyDueOnceADay } from "../organisation/applyDueReorganisations.ts";

/** The session of a request. */
export interface Session {
  readonly actor: Actor;
  /** True until the person has replaced the password that an administrator gave them. */
  readonly mustChangePassword: boolean;
  /** To be added to the answer: the cookie of a session that was prolonged. */
  readonly headers: Headers;
}

/** Who makes the request, with the posts they hold today in Japan; null without a valid session, for a person
 * who belongs to no city, and for demo accounts where the demo is off. */
export async function currentSession(context: Context, request: Request): Promise<Session | null> {
  const { databases, auth, env } = context;
  // Most requests of the public carry no cookie: they cost no query.
  if (!request.headers.has("cookie")) return null;
  const { response, headers } = await (
    await auth()
  ).api.getSession({ headers: request.headers, returnHeaders: true });
  if (!response || (response.user.isDemo && !env.demo)) return null;
  const userId = response.user.id;
  const municipalityId = await municipalityOf(databases.auth, userId);
  if (municipalityId === undefined) return null;
  await applyDueOnceADay(context, municipalityId);
  const today = todayInJapan(context.now());
  const actor = await inMunicipality(databases.app, municipalityId, userId, (tx) =>
    findActor(tx, municipalityId, userId, today),
  );
  return actor ? { actor, mustChangePassword: response.user.mustChangePassword === true, headers } : null;
}

/** Who makes the request; null when nobody is signed in. */
export async function currentActor(context: Context, request: Request): Promise<Actor | null> {
  return (await currentSession(context, request))?.actor ?? null;
}
