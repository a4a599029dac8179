import type { Context } from "../../context.ts";
import { roles, type Post, type Role } from "../../core/permission/permission.ts";
import { findMember, listPosts } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { createUser } from "./addUser.ts";
import { commandLineActor } from "./commandLineActor.ts";

/** An account that anybody may use in the demo. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly role: Role;
  /** The post it holds, as the city calls it. */
  readonly post: string;
}

/** Known to everybody: these accounts can sign in only where the demo is on. */
export const demoPassword = "shirube-demo";

/** One account for every post of a sample city, so that each role and department can be tried. Those that exist
 * stay as they are.
 * @returns all of them, planning first */
export async function createDemoAccounts(context: Context, municipalityId: string): Promise<DemoAccount[]> {
  const actor = commandLineActor(municipalityId);
  const { posts, missing } = await inMunicipality(context.databases.app, municipalityId, null, async (tx) => {
    const known = await listPosts(tx);
    const absent: Post[] = [];
    for (const post of known) if (!(await findMember(tx, userIdOf(municipalityId, post)))) absent.push(post);
    return { posts: known, missing: absent };
  });
  for (const post of missing) {
    await createUser(context, actor, {
      userId: userIdOf(municipalityId, post),
      username: `${municipalityId}-${post.id}`,
      name: post.title,
      email: null,
      postIds: [post.id],
      password: demoPassword,
      isDemo: true,
    });
  }
  return posts
    .toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((post) => ({
      login: `${municipalityId}-${post.id}`,
      password: demoPassword,
      role: post.role,
      post: post.title,
    }));
}

const userIdOf = (municipalityId: string, post: Post) => `demo-${municipalityId}-${post.id}`;
