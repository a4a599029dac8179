import { writePresetFile } from "../../core/judgementForm/presetFile.ts";
import { viewPreset } from "../../usecases/judgement/viewPreset.ts";
import { numberParam, staffLoader, textParam } from "../guard.ts";

/** A version of a scale as a JSON file, to be handed to another city. */
export const loader = staffLoader(["editJudgement"], async (staff) => {
  const { preset } = await viewPreset(staff.context, staff.actor, {
    id: textParam(staff, "presetId"),
    version: numberParam(staff, "version"),
  });
  return new Response(writePresetFile(preset), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="judgement-${preset.id}-${preset.version}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
});
