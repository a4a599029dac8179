import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { isUserError } from "../../core/userError.ts";
import {
  listDueReorganisations,
  lockReorganisation,
  updateReorganisation,
} from "../../store/reorganisations.ts";
import { inMunicipality } from "../../store/transact.ts";
import { applyReorganisation } from "./applyReorganisation.ts";

type Needed = Pick<Context, "databases" | "now">;

/** Does the planned changes of a city whose day has come, each in a transaction of its own, in the name of the person
 * who planned it. What cannot be done any more keeps the reason and waits for somebody to withdraw it. Done twice, or
 * by two processes at once, it changes nothing more.
 * @returns how many were done */
export async function applyDueReorganisations(context: Needed, municipalityId: string): Promise<number> {
  const now = context.now();
  const { app } = context.databases;
  const due = await inMunicipality(app, municipalityId, null, (tx) =>
    listDueReorganisations(tx, todayInJapan(now)),
  );
  let applied = 0;
  for (const id of due) {
    try {
      applied += await inMunicipality(app, municipalityId, null, async (tx) => {
        const stored = await lockReorganisation(tx, id);
        if (stored?.state !== "planned") return 0;
        const by = { userId: stored.createdById, name: stored.createdBy, municipalityId };
        await applyReorganisation(tx, by, stored, now);
        return 1;
      });
    } catch (error) {
      if (!isUserError(error)) throw error;
      await inMunicipality(app, municipalityId, null, (tx) =>
        updateReorganisation(tx, id, { state: "planned", problem: error.words }),
      );
    }
  }
  return applied;
}

/** For each database and city, the day on which this process has last looked. */
const looked = new WeakMap<object, Map<string, { readonly day: string; readonly done: Promise<unknown> }>>();

/** The same at the first request of a city on a day; later ones cost nothing. Requests that come meanwhile wait. A
 * fault is reported and keeps nobody out. */
export async function applyDueOnceADay(context: Needed, municipalityId: string): Promise<void> {
  const day = todayInJapan(context.now());
  const cities = looked.get(context.databases) ?? new Map();
  looked.set(context.databases, cities);
  if (cities.get(municipalityId)?.day !== day) {
    const done = applyDueReorganisations(context, municipalityId).catch((error: unknown) => {
      console.error(`The reorganisations of ${municipalityId} that are due could not be done.`, error);
    });
    cities.set(municipalityId, { day, done });
  }
  await cities.get(municipalityId)?.done;
}
