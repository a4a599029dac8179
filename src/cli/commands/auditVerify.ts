import { verifyAuditLog, type VerifiedChain } from "../../usecases/audit/verifyAuditLog.ts";
import { findMunicipalityByCode, listMunicipalityIds } from "../../usecases/people/commandLineActor.ts";
import { maybeTextOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Checks the chain of every city, or of one. Fails when anything is not as it was sealed. */
export const run: Run = async (context, given) => {
  const code = maybeTextOption(given, "municipality");
  const cities =
    code === null ? await listMunicipalityIds(context) : [await findMunicipalityByCode(context, code)];
  const verified: VerifiedChain[] = [];
  for (const city of cities)
    verified.push(await verifyAuditLog(context, city, maybeTextOption(given, "head")));
  return {
    line: verified.map(lineOf).join("\n"),
    data: verified.map(({ fault, message, ...rest }) => ({
      ...rest,
      ok: fault === null,
      fault: fault && { ...fault, message: message?.en },
    })),
    failed: verified.some(({ fault }) => fault !== null),
  };
};

function lineOf({ municipalityId, entries, seals, head, waiting, message }: VerifiedChain): string {
  if (message) return `BROKEN ${municipalityId}: ${message.en}; ${entries} entries before it are in order.`;
  return `OK ${municipalityId}: ${entries} entries in ${seals} seals, ${waiting} not sealed yet, head ${head ?? "none"}`;
}
