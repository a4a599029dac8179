import { sealAuditLog } from "../../usecases/audit/sealAuditLog.ts";
import type { Run } from "../command.ts";

/** Seals what the records of changes of all cities have taken since the last seal. */
export const run: Run = async (context) => {
  const cities = await sealAuditLog(context, null);
  const entries = cities.reduce((sum, city) => sum + city.entries, 0);
  return { line: `Sealed ${entries} entries of ${cities.length} municipalities.`, data: cities };
};
