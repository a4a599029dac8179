import { makeMails } from "../usecases/notices/makeMails.ts";
import type { Job } from "./job.ts";
import { sendMail } from "./sendMail.ts";

/** New notices become e-mails. The notices themselves are what is waited for: no request touches the queue, so none
 * fails with it, and nothing is lost when the queue is. */
export const mailNotices: Job = {
  name: "mailNotices",
  cron: "* * * * *",
  // The next minute is another try.
  retries: { most: 0, firstAfter: 60 },
  async run(context, _data, ask) {
    for (const { municipalityId, noticeId, userId } of await makeMails(context)) {
      const key = `${municipalityId} ${noticeId} ${userId}`;
      await ask(sendMail.name, key, { municipalityId, noticeId, userId });
    }
  },
};
