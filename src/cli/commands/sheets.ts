import { UserError } from "../../core/userError.ts";
import { printSheets } from "../../usecases/documents/printSheets.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { choiceOption, maybeTextOption, textOption, yearOption } from "../values.ts";
import type { Given, Run } from "../command.ts";
import { writeOutput } from "../writeOutput.ts";

/** Prints all sheets of a year, or one, to a file. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const format = choiceOption(given, "format", ["pdf", "xlsx"]);
  const request = { planId, fiscalYear: yearOption(given), sheetNo: sheetNumber(given), format };
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const { bytes, missingGlyphs } = await printSheets(context, actor, request);
  const file = await writeOutput(textOption(given, "out"), bytes);
  const missing = missingGlyphs.length > 0 ? ` No font has ${missingGlyphs.join(" ")}; printed as 〓.` : "";
  return { line: `Wrote ${file} (${bytes.length} bytes).${missing}`, data: { file, bytes: bytes.length, missingGlyphs } };
};

function sheetNumber(given: Given): number | null {
  const text = maybeTextOption(given, "node");
  if (text === null) return null;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  throw new UserError("wrong-usage", `--node ${text} is not the number of a sheet such as 1 or 01`);
}
