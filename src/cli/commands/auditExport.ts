import { auditCsv } from "../../usecases/audit/auditCsv.ts";
import { commandLineActor, findMunicipalityByCode } from "../../usecases/people/commandLineActor.ts";
import { textOption } from "../values.ts";
import { writeOutput } from "../writeOutput.ts";
import type { Run } from "../command.ts";

/** Writes the record of changes of a city as CSV. */
export const run: Run = async (context, given) => {
  const actor = commandLineActor(await findMunicipalityByCode(context, textOption(given, "municipality")));
  const parts: string[] = [];
  for await (const part of auditCsv(context, actor, {}, "ja")) parts.push(part);
  const file = await writeOutput(textOption(given, "out"), new TextEncoder().encode(parts.join("")));
  const lines = parts.reduce((sum, part) => sum + (part.match(/\r\n/g)?.length ?? 0), -1);
  return { line: `Wrote ${file}: ${lines} lines.`, data: { file, lines } };
};
