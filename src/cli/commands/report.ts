import { printReport } from "../../usecases/documents/printReport.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import type { Run } from "../command.ts";
import { reportFormatOption, reportKindOption, textOption, yearOption } from "../values.ts";
import { writeOutput } from "../writeOutput.ts";

/** Prints the report to the assembly, or the account of results of major measures, to a file. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const { bytes, missingGlyphs } = await printReport(context, actor, {
    planId,
    fiscalYear: yearOption(given),
    kind: reportKindOption(given),
    format: reportFormatOption(given),
  });
  const file = await writeOutput(textOption(given, "out"), bytes);
  const missing = missingGlyphs.length > 0 ? ` No font has ${missingGlyphs.join(" ")}; printed as 〓.` : "";
  return {
    line: `Wrote ${file} (${bytes.length} bytes).${missing}`,
    data: { file, bytes: bytes.length, missingGlyphs },
  };
};
