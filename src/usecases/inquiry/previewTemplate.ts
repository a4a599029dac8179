import type { Context } from "../../context.ts";
import { fiscalYearOf, todayInJapan } from "../../core/calendar/days.ts";
import { phasesOfYear } from "../../core/cycle/phasesOfYear.ts";
import { fillInquiry } from "../../core/inquiry/fillInquiry.ts";
import type { InquiryText, Letter } from "../../core/inquiry/inquiryText.ts";
import { letterValues } from "../../core/inquiry/letterValues.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listPosts } from "../../store/people.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { listVersionsInForce } from "../../store/planVersions.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { cityPhases } from "../phases/cityPhases.ts";
import { askings } from "./askings.ts";

/** The letter that a template would make for the first department of the city's first plan this year; undefined for a
 * city without a plan that names departments. Unknown placeholders stay, so that they are seen. */
export async function previewTemplate(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  text: InquiryText,
): Promise<Letter | undefined> {
  authorise(actor, "editReviewSettings");
  const workYear = fiscalYearOf(todayInJapan(context.now()));
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const phases = phasesOfYear(await cityPhases(tx), workYear, null);
    const dueOn = phases.find(({ kind }) => kind === "reply")?.endsOn ?? null;
    const posts = await listPosts(tx);
    for (const { version } of await listVersionsInForce(tx)) {
      const plan = await findPlanOfVersion(tx, version.id);
      if (!plan) continue;
      const parts = plan.nodes.flatMap(({ id, departmentIds }) =>
        departmentIds.map((orgUnitId) => ({ nodeId: id, orgUnitId, dueOn })),
      );
      const review = {
        kind: "annual" as const,
        fromFiscalYear: null,
        fiscalYear: workYear - 1,
        workYear,
        dueOn,
      };
      const [first] = askings(plan, review, parts, posts);
      if (!first) continue;
      const { orgUnitId, asking } = first;
      const filled = fillInquiry(text, letterValues(asking));
      return { orgUnitId, department: asking.department, number: "", datedOn: null, ...filled };
    }
    return undefined;
  });
}
