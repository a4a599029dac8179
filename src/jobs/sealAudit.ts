import { sealAuditLog } from "../usecases/audit/sealAuditLog.ts";
import type { Job } from "./job.ts";

/** Seals what the record of changes has taken, city by city, apart from those who write. */
export const sealAudit: Job = {
  name: "sealAudit",
  cron: "* * * * *",
  retries: { most: 3, firstAfter: 30 },
  async run(context) {
    await sealAuditLog(context, null);
  },
};
