import { redirect } from "react-router";
import { saveGrantProject } from "../../usecases/grant/grantForm.ts";
import type { Staff } from "../guard.ts";

/** Saves the form of a grant project, new or not. */
export async function saveForm({ context, actor }: Staff, form: FormData, id: string) {
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  await saveGrantProject(context, actor, {
    id,
    planId: typed["planId"] ?? "",
    typed,
    basedOn: Number(typed["version"] ?? 0),
  });
  return redirect(`/grants/${id}?saved`);
}
