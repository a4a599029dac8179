import type { Asking } from "../../core/inquiry/letterValues.ts";
import type { Post } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";

/** A department with all that its letter says. */
export interface AskedDepartment {
  readonly orgUnitId: string;
  readonly asking: Asking;
}

/** What each department is asked for, in the order in which the city lists its departments.
 * @param parts the departments' parts of the sheets, each with its due date
 * @param posts all posts of the city */
export function askings(
  plan: PlanContent,
  review: Asking["review"],
  parts: readonly { readonly nodeId: string; readonly orgUnitId: string; readonly dueOn: string | null }[],
  posts: readonly Post[],
): readonly AskedDepartment[] {
  const inCharge = departmentInCharge(plan, posts);
  return plan.orgUnits
    .filter(({ id }) => parts.some(({ orgUnitId }) => orgUnitId === id))
    .map(({ id, name }) => ({
      orgUnitId: id,
      asking: {
        review,
        planTitle: plan.plan.title,
        cityName: plan.municipality.name,
        department: name,
        inCharge,
        sheets: parts
          .filter(({ orgUnitId }) => orgUnitId === id)
          .map(({ nodeId, dueOn }) => {
            const node = plan.nodes.find((one) => one.id === nodeId);
            return { number: node?.sheetNo ?? null, title: node?.title ?? nodeId, dueOn };
          }),
      },
    }));
}

/** Who asks: the department in charge of the plan, else that of the planning post. */
function departmentInCharge({ plan, orgUnits }: PlanContent, posts: readonly Post[]): string {
  const nameOf = (orgUnitId: string | null | undefined) => orgUnits.find(({ id }) => id === orgUnitId)?.name;
  const [first] = plan.departments;
  const planning = posts.find(({ role, orgUnitId }) => role === "planning" && orgUnitId !== null);
  const office = first?.office ?? "";
  return first ? `${nameOf(first.orgUnitId) ?? ""}${office}` : (nameOf(planning?.orgUnitId) ?? "企画担当課");
}
