/** Rights belong to posts; a person holds posts. Roles: planning (管理), head of a division (部長), of a department (課長),
 * of a section (係長), clerk (入力), council member, reader, auditor (監査), system administrator. */
export const roles = [
  "planning",
  "division",
  "head",
  "section",
  "clerk",
  "council",
  "reader",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export interface Post {
  readonly id: string;
  readonly role: Role;
  /** The department whose sheets the post works on; null for posts of the whole city hall. */
  readonly orgUnitId: string | null;
  readonly title: string;
  /** Departments below its own, for which the head of a division answers as well. */
  readonly below?: readonly string[];
  /** Held for somebody else (代理, 代決). */
  readonly isDeputy?: boolean;
}

/** A signed-in person within one municipality. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly municipalityId: string;
  readonly posts: readonly Post[];
}

const cityHall = ["planning", "division", "head", "section", "clerk"] as const;
const readers = [...cityHall, "council", "reader", "auditor"] as const;
const department = ["division", "head", "section", "clerk"] as const;
const writers = ["head", "section", "clerk"] as const;

/** For each action: the roles that may do it, and whether only for the post's own department. */
const permissions = {
  viewPlan: { anywhere: readers, ownDepartment: [] },
  editPlan: { anywhere: ["planning"], ownDepartment: [] },
  editJudgement: { anywhere: ["planning"], ownDepartment: [] },
  viewDoubts: { anywhere: cityHall, ownDepartment: [] },
  viewOrganisation: { anywhere: [...cityHall, "auditor", "administrator"], ownDepartment: [] },
  editOrganisation: { anywhere: ["planning", "administrator"], ownDepartment: [] },
  viewCalendar: { anywhere: readers, ownDepartment: [] },
  editReviewSettings: { anywhere: ["planning"], ownDepartment: [] },
  viewBoard: { anywhere: ["planning"], ownDepartment: [] },
  remind: { anywhere: ["planning"], ownDepartment: [] },
  viewSubmission: { anywhere: ["planning"], ownDepartment: department },
  editSubmission: { anywhere: [], ownDepartment: writers },
  submitSubmission: { anywhere: [], ownDepartment: writers },
  // Which of them it is now says the step of approval.
  approveSubmission: { anywhere: ["planning"], ownDepartment: ["division", "head", "section"] },
  returnSubmission: { anywhere: ["planning"], ownDepartment: ["division", "head", "section"] },
  correctSubmission: { anywhere: ["planning"], ownDepartment: ["head"] },
  exchangeWorkbooks: { anywhere: ["planning"], ownDepartment: writers },
  openReview: { anywhere: ["planning"], ownDepartment: [] },
  lockReview: { anywhere: ["planning"], ownDepartment: [] },
  extendDeadline: { anywhere: ["planning"], ownDepartment: [] },
  printSheets: { anywhere: cityHall, ownDepartment: [] },
  editGrants: { anywhere: ["planning"], ownDepartment: [] },
  viewCouncil: { anywhere: readers, ownDepartment: [] },
  manageCouncil: { anywhere: ["planning"], ownDepartment: [] },
  giveOpinion: { anywhere: ["council", "planning"], ownDepartment: [] },
  respondToOpinion: { anywhere: ["planning"], ownDepartment: writers },
  publish: { anywhere: ["planning"], ownDepartment: [] },
  correctPublication: { anywhere: ["planning"], ownDepartment: [] },
  viewAudit: { anywhere: ["planning", "auditor", "administrator"], ownDepartment: [] },
  redactAudit: { anywhere: ["administrator"], ownDepartment: [] },
  manageUsers: { anywhere: ["administrator"], ownDepartment: [] },
} as const satisfies Record<string, { anywhere: readonly Role[]; ownDepartment: readonly Role[] }>;

export type Permission = keyof typeof permissions;

/** Whether the actor may do this, for a department where one is concerned. Everything else is denied. */
export function may(actor: Actor, permission: Permission, orgUnitId?: string | readonly string[]): boolean {
  const { anywhere, ownDepartment } = permissions[permission];
  const departments = typeof orgUnitId === "string" ? [orgUnitId] : (orgUnitId ?? []);
  return actor.posts.some(
    (post) =>
      (anywhere as readonly Role[]).includes(post.role) ||
      ((ownDepartment as readonly Role[]).includes(post.role) &&
        departments.some((id) => answersFor(post, id))),
  );
}

/** Whether a post is that of the department, or of a division above it. */
export function answersFor(post: Pick<Post, "orgUnitId" | "below">, orgUnitId: string): boolean {
  return post.orgUnitId === orgUnitId || post.below?.includes(orgUnitId) === true;
}
