/** Whose consent a step of approval (決裁) asks for: section (係長), department (課長), division (部長), planning. */
export const approvalRoles = ["section", "head", "division", "planning"] as const;
export type ApprovalRole = (typeof approvalRoles)[number];

/** One step on the way of a submission, with the name that the city gives it. */
export interface ApprovalStep {
  readonly role: ApprovalRole;
  readonly name: string;
}

/** What a city begins with: the head of the department alone. */
export const defaultApprovalSteps: readonly ApprovalStep[] = [{ role: "head", name: "課長" }];
