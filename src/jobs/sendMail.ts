import { sendMail as send } from "../usecases/notices/sendMail.ts";
import type { Job } from "./job.ts";

/** One e-mail to one person. Tried again after 1, 2, 4 … minutes, at most an hour, and then shown as not delivered. */
export const sendMail: Job = {
  name: "sendMail",
  retries: { most: 10, firstAfter: 60 },
  async run(context, { municipalityId = "", noticeId = "", userId = "" }) {
    const outcome = await send(context, { municipalityId, noticeId, userId });
    if (outcome === "again") throw new Error("The mail server did not take it yet.");
  },
};
