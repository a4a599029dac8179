import { exportPlan } from "../../usecases/plan/exportPlan.ts";
import { commandLineActor, findMunicipalityOfPlan } from "../../usecases/people/commandLineActor.ts";
import { exportFormatOption, textOption } from "../values.ts";
import { writeOutput } from "../writeOutput.ts";
import type { Run } from "../command.ts";

/** Writes a plan with all its years to a file. */
export const run: Run = async (context, given) => {
  const planId = textOption(given, "plan");
  const format = exportFormatOption(given);
  const actor = commandLineActor(await findMunicipalityOfPlan(context, planId));
  const { bytes } = await exportPlan(context, actor, { planId, format });
  const file = await writeOutput(textOption(given, "out"), bytes);
  return { line: `Wrote ${file} (${bytes.length} bytes).`, data: { file, bytes: bytes.length } };
};
