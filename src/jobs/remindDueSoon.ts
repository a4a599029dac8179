import { remindDueSoon as remind } from "../usecases/notices/remindDueSoon.ts";
import type { Job } from "./job.ts";

/** Due dates that come near. Asked every hour of the working day, as a server may be off at any one of them; told
 * once a day. */
export const remindDueSoon: Job = {
  name: "remindDueSoon",
  cron: "5 8-18 * * *",
  retries: { most: 3, firstAfter: 60 },
  async run(context) {
    await remind(context);
  },
};
