import type { Context } from "../../context.ts";
import { fiscalYearLabel } from "../../core/calendar/fiscalYearLabel.ts";
import { isFinal, mostAttempts } from "../../core/notices/mail.ts";
import { noticeMail, type MailSource } from "../../core/notices/noticeMail.ts";
import type { Db } from "../../store/databases.ts";
import { claimMail, findMailSource, mailAddresses, settleMail } from "../../store/mails.ts";
import { listOpenItems } from "../../store/notices.ts";
import { findMunicipality } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { staleAt, type CityMail } from "./makeMails.ts";
import { MailFailure, type OutgoingMail } from "./smtpMailer.ts";

/** Sends one e-mail. Two servers that try it at once send it once: one of them takes it. What its notice asks for may
 * have been done meanwhile: then nothing is sent.
 * @returns `again` when it is worth another try later */
export async function sendMail(context: Context, mail: CityMail): Promise<"done" | "again"> {
  const { mailer } = context;
  if (!mailer) return "done";
  const inCity = <T>(work: (tx: Db) => Promise<T>) =>
    inMunicipality(context.databases.app, mail.municipalityId, null, work);
  const now = context.now();
  const taken = await inCity(async (tx) => {
    const attempt = await claimMail(tx, mail, { at: now, stale: staleAt(now) });
    if (attempt === undefined) return undefined;
    const letter = await compose(context, tx, mail);
    if (letter) return { attempt, letter };
    await settleMail(tx, mail, { state: "dropped" });
    return undefined;
  });
  if (!taken) return "done";
  try {
    await mailer.send(taken.letter);
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    const isOver = isFinal(error.reason) || taken.attempt >= mostAttempts;
    const state = isOver ? "failed" : "waiting";
    await inCity((tx) => settleMail(tx, mail, { state, cause: error.reason, detail: error.message }));
    return isOver ? "done" : "again";
  }
  await inCity((tx) => settleMail(tx, mail, { state: "sent" }));
  return "done";
}

/** The e-mail as it is to be said now; undefined when there is nothing left to say, or no address any more. */
async function compose(context: Context, tx: Db, mail: CityMail): Promise<OutgoingMail | undefined> {
  const source = await findMailSource(tx, mail);
  const address = (await mailAddresses(context.databases.auth, [mail.userId])).get(mail.userId);
  const items = await listOpenItems(tx, [mail.noticeId]);
  if (!source || address === undefined || (source.kind !== "handOver" && items.length === 0))
    return undefined;
  const city = await findMunicipality(tx);
  const { publicUrl } = context.env;
  const letter: MailSource = {
    ...source,
    cityName: city?.name ?? "",
    reviewTitle:
      source.years && `${yearOf(source.years.fiscalYear)}の検証（${yearOf(source.years.workYear)}実施）`,
    items: items.map(({ sheetNo, title, dueOn }) => ({
      title: `${String(sheetNo).padStart(2, "0")} ${title}`,
      dueOn,
    })),
    url: publicUrl ? `${publicUrl}/staff/` : null,
  };
  return {
    ...noticeMail(letter),
    address,
    name: source.personName,
    key: `${mail.municipalityId} ${mail.noticeId} ${mail.userId}`,
  };
}

const yearOf = (fiscalYear: number) => fiscalYearLabel(fiscalYear, "ja", "full");
