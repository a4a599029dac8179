import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { roles, type Actor, type Role } from "../../core/permission/permission.ts";
import { departmentRoles } from "../../core/permission/postRules.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { insertPost, listPostings } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { refuseUnfillable } from "./posts.ts";

export interface NewPost {
  readonly role: string;
  readonly orgUnitId: string | null;
  readonly title: string;
}

const titleLimit = 60;

/** Adds a post, which nobody holds yet.
 * @returns its id
 * @throws UserError `bad-input` naming the fields, also for a title that a post of the department has already */
export async function addPost(
  context: Pick<Context, "databases" | "now">,
  person: Actor,
  { role: wanted, orgUnitId, title }: NewPost,
): Promise<string> {
  const actor = authorise(person, "editOrganisation");
  const role = roles.find((one) => one === wanted);
  if (role) refuseUnfillable(actor, { role, title });
  const from = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    // Two clicks come one after the other.
    await lockPlans(tx);
    const units = (await listOrgUnits(tx)).filter(({ validTo }) => validTo === null);
    const posts = await listPostings(tx);
    const problems: Record<string, Words> = { ...titleProblem(title) };
    if (!role) problems["role"] = wrongRole;
    if (orgUnitId !== null && !units.some(({ id }) => id === orgUnitId)) problems["orgUnitId"] = wrongUnit;
    if (role && departmentRoles.includes(role) && orgUnitId === null) problems["orgUnitId"] = unitNeeded;
    const namesake = posts.some(
      (post) => post.title === title && post.orgUnitId === orgUnitId && post.validTo === null,
    );
    if (namesake) problems["title"] = taken;
    const [first] = Object.values(problems);
    if (first || !role) throw new UserError("bad-input", first ?? wrongRole, problems);
    const id = freeId(`${orgUnitId ?? "city"}-${role}`, new Set(posts.map((post) => post.id)));
    await insertPost(tx, actor.municipalityId, { id, role, orgUnitId, title, from });
    await audit(tx, actor, "addPost", `post ${id}`, null, { role, orgUnitId, title });
    return id;
  });
}

/** What is wrong with the title of a post. */
export function titleProblem(title: string): { readonly title?: Words } {
  const length = [...title].length;
  if (length > 0 && length <= titleLimit) return {};
  return {
    title: {
      ja: `役職名を1〜${titleLimit}文字で入力してください。例：商工振興課 課長`,
      en: `The title of the post needs 1 to ${titleLimit} characters.`,
    },
  };
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Roles that a person can give to a new post. */
export const rolesToGive = (mayManage: boolean): readonly Role[] =>
  roles.filter((role) => mayManage || role !== "administrator");

const wrongRole: Words = { ja: "役割を選んでください。", en: "Choose a role." };
const wrongUnit: Words = {
  ja: "部・課を一覧から選び直してください。",
  en: "Choose a department from the list.",
};
const unitNeeded: Words = {
  ja: "この役割には部・課が要ります。一覧から選んでください。",
  en: "A post of this role belongs to a department. Choose one.",
};
const taken: Words = {
  ja: "同じ名前の役職があります。別の名前にしてください。",
  en: "There is a post of this title. Choose another.",
};
