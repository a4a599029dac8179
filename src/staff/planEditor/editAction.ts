import { data, redirect } from "react-router";
import { staffAction } from "../guard.ts";
import { localPath } from "../session/localPath.ts";
import { saveEdits } from "./saveEdits.ts";

/** The action of every page of the editor, for forms that are sent without a script or that lead elsewhere. `go`
 * says where to; an address that ends with a slash is completed with what the edit made. */
export const editAction = () =>
  staffAction(["editPlan"], async (staff, form) => {
    const answer = await saveEdits(staff, form);
    const faults = Object.keys({ ...answer.problems, ...answer.conflicts }).length;
    if (answer.refused || faults > 0)
      return data(
        { answer },
        { status: answer.refused || Object.keys(answer.conflicts).length > 0 ? 409 : 400 },
      );
    const go = form.get("go");
    if (typeof go === "string") {
      const to = localPath(go);
      return redirect(to.endsWith("/") ? `${to}${answer.focusId ?? ""}` : to);
    }
    return answer.said === null
      ? redirect(staff.url.pathname.replace(/^\/staff/, "") + staff.url.search)
      : { answer };
  });
