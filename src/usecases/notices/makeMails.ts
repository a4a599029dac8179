import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { insertMails, listOpenMails, mailAddresses, takeUnmailed, type MailKey } from "../../store/mails.ts";
import { listStaffedPosts } from "../../store/staffedPosts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { listMunicipalityIds } from "../people/commandLineActor.ts";

/** An e-mail of a city. */
export interface CityMail extends MailKey {
  readonly municipalityId: string;
}

/** Makes an e-mail of each new notice for everyone whom it concerns today and who has an address, and gives back all
 * that wait to be sent. Without a mail server nothing is made. */
export async function makeMails(context: Context): Promise<CityMail[]> {
  if (!context.mailer) return [];
  const at = context.now();
  const waiting: CityMail[] = [];
  for (const municipalityId of await listMunicipalityIds(context)) {
    const mails = await inMunicipality(context.databases.app, municipalityId, null, async (tx) => {
      const notices = await takeUnmailed(tx, new Date(at.getTime() - oldest));
      if (notices.length > 0) {
        const posts = await listStaffedPosts(tx, todayInJapan(at));
        const peopleOf = new Map(posts.map(({ id, holders }) => [id, holders.map(({ userId }) => userId)]));
        const all = notices.flatMap(({ id, postId, userId }) =>
          (userId === null ? (peopleOf.get(postId ?? "") ?? []) : [userId]).map((person) => ({
            noticeId: id,
            userId: person,
          })),
        );
        const people = all.map(({ userId }) => userId);
        const addresses = await mailAddresses(context.databases.auth, people);
        await insertMails(
          tx,
          municipalityId,
          all.filter(({ userId }) => addresses.has(userId)),
          { noticeIds: notices.map(({ id }) => id), at },
        );
      }
      return listOpenMails(tx, staleAt(at));
    });
    waiting.push(...mails.map((mail) => ({ municipalityId, ...mail })));
  }
  return waiting;
}

/** A server that began to send and does not finish for so long has ended. */
export const staleAt = (now: Date): Date => new Date(now.getTime() - 15 * 60_000);
/** What is older is no longer news, for instance when a mail server is set for the first time. */
const oldest = 24 * 3_600_000;
