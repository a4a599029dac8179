/** Who asks. `other…` are accounts of another city with the same posts. */
export const roles = {
  nobody: null,
  planning: "ojiya-planning",
  head: "ojiya-shoko-head",
  clerk: "ojiya-shoko-clerk",
  otherClerk: "ojiya-norin-clerk",
  council: "ojiya-council",
  reader: "ojiya-reader",
  auditor: "ojiya-auditor",
  administrator: "ojiya-administrator",
  strangePlanning: "elsewhere-planning",
  strangeHead: "elsewhere-shoko-head",
  strangeClerk: "elsewhere-shoko-clerk",
  strangeAdministrator: "elsewhere-administrator",
} as const;
export type RoleName = keyof typeof roles;
export type Statuses = { readonly [role in RoleName]: number };

export interface Row {
  /** The address of the test city that is asked for. */
  readonly address: string;
  readonly get: Statuses;
  /** What a form post is answered with; null where the route takes none (405 for everyone). */
  readonly post: Statuses | null;
  readonly form?: Readonly<Record<string, string>>;
}

export const redirect = 302;
/** The same for everybody. */
export const always = (status: number): Statuses => statuses({}, status, status);
/** Refused with 403 unless said otherwise; nobody is sent to the sign-in page. */
export const only = (allowed: Partial<Statuses>): Statuses => statuses(allowed, 403, redirect);

export function statuses(allowed: Partial<Statuses>, others: number, nobody: number): Statuses {
  const all = Object.keys(roles).map((role) => [role, role === "nobody" ? nobody : others]);
  return { ...Object.fromEntries(all), ...allowed } as Statuses;
}

export const signedIn = (status: number) => statuses({}, status, redirect);
export const planReaders = {
  planning: 200,
  head: 200,
  clerk: 200,
  otherClerk: 200,
  council: 200,
  reader: 200,
  auditor: 200,
};
/** The other city has a plan of the same name, and sees its own. */
export const ownPlan = { strangePlanning: 200, strangeHead: 200, strangeClerk: 200 };
/** Only planning edits plans; the other city's planning its own. */
export const planners = (status: number) => ({ planning: status, strangePlanning: status });
