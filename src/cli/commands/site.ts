import { findMunicipalityByCode } from "../../usecases/people/commandLineActor.ts";
import { exportSite } from "../../usecases/site/exportSite.ts";
import { maybeTextOption, textOption } from "../values.ts";
import type { Run } from "../command.ts";

/** Writes the public site as static files. */
export const run: Run = async (context, given) => {
  const code = maybeTextOption(given, "municipality");
  const municipalityId = code === null ? null : await findMunicipalityByCode(context, code);
  const exported = await exportSite(context, { out: textOption(given, "out"), municipalityId });
  const { folder, files, written, deleted } = exported;
  const line = `Wrote the site to ${folder}: ${files} files, ${written} new or different, ${deleted.length} removed.`;
  return { line, data: exported };
};
