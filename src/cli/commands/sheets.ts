import { printSheets } from "../../usecases/documents/printSheets.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { sheetFormatOption, sheetNumberOption, textOption, yearOption } from "../values.ts";
import type { Run } from "../command.ts";
import { writeOutput } from "../writeOutput.ts";

/** Prints all sheets of a year, or one, to a file. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const format = sheetFormatOption(given);
  const request = { planId, fiscalYear: yearOption(given), sheetNo: sheetNumberOption(given), format };
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const { bytes, missingGlyphs } = await printSheets(context, actor, request);
  const file = await writeOutput(textOption(given, "out"), bytes);
  const missing = missingGlyphs.length > 0 ? ` No font has ${missingGlyphs.join(" ")}; printed as 〓.` : "";
  return {
    line: `Wrote ${file} (${bytes.length} bytes).${missing}`,
    data: { file, bytes: bytes.length, missingGlyphs },
  };
};
