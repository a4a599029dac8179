/** Rights belong to posts; a person holds posts. Roles: planning (管理), section head (承認), clerk (入力),
 * council member, reader, system administrator. */
export type Role = "planning" | "head" | "clerk" | "council" | "reader" | "administrator";

export interface Post {
  readonly id: string;
  readonly role: Role;
  /** The department whose sheets the post works on; null for posts of the whole city hall. */
  readonly orgUnitId: string | null;
  readonly title: string;
}

/** A signed-in person within one municipality. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly municipalityId: string;
  readonly posts: readonly Post[];
}

/** For each action: the roles that may do it, and whether only for the post's own department. */
const permissions = {
  viewPlan: { anywhere: ["planning", "head", "clerk", "council", "reader"], ownDepartment: [] },
  editPlan: { anywhere: ["planning"], ownDepartment: [] },
  editJudgement: { anywhere: ["planning"], ownDepartment: [] },
  viewDoubts: { anywhere: ["planning", "head", "clerk"], ownDepartment: [] },
  viewBoard: { anywhere: ["planning"], ownDepartment: [] },
  viewSubmission: { anywhere: ["planning"], ownDepartment: ["head", "clerk"] },
  editSubmission: { anywhere: [], ownDepartment: ["clerk", "head"] },
  submitSubmission: { anywhere: [], ownDepartment: ["clerk", "head"] },
  approveSubmission: { anywhere: [], ownDepartment: ["head"] },
  returnSubmission: { anywhere: ["planning"], ownDepartment: ["head"] },
  openReview: { anywhere: ["planning"], ownDepartment: [] },
  lockReview: { anywhere: ["planning"], ownDepartment: [] },
  extendDeadline: { anywhere: ["planning"], ownDepartment: [] },
  printSheets: { anywhere: ["planning", "head", "clerk"], ownDepartment: [] },
  publish: { anywhere: ["planning"], ownDepartment: [] },
  viewAudit: { anywhere: ["planning", "administrator"], ownDepartment: [] },
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
        post.orgUnitId !== null &&
        departments.includes(post.orgUnitId)),
  );
}
