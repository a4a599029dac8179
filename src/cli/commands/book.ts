import { printPlan } from "../../usecases/documents/printPlan.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import type { Run } from "../command.ts";
import { planEditionOption, textOption } from "../values.ts";
import { writeOutput } from "../writeOutput.ts";

/** Prints a plan itself to a file: the book, or its summary edition. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const request = { planId, versionId: null, edition: planEditionOption(given) };
  const { bytes, missingGlyphs } = await printPlan(context, actor, request);
  const file = await writeOutput(textOption(given, "out"), bytes);
  const missing = missingGlyphs.length > 0 ? ` No font has ${missingGlyphs.join(" ")}; printed as 〓.` : "";
  return {
    line: `Wrote ${file} (${bytes.length} bytes).${missing}`,
    data: { file, bytes: bytes.length, missingGlyphs },
  };
};
