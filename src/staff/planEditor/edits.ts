import { redirect } from "react-router";
import { isUserError } from "../../core/userError.ts";
import { staffAction, staffLoader, textParam } from "../guard.ts";
import { saveEdits } from "./saveEdits.ts";

/** Where the scripts of the editor send edits, and get JSON back. Whoever opens the address sees the editor. */
export const action = staffAction(["editPlan"], async (staff, form) => {
  try {
    return Response.json(await saveEdits(staff, form));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return Response.json({ message: error.words[staff.locale] }, { status: error.status });
  }
});

export const loader = staffLoader(["editPlan"], async (staff) =>
  redirect(`/plans/${textParam(staff, "planId")}/versions/${textParam(staff, "versionId")}/edit`),
);
