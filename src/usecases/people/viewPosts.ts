import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { isThere } from "../../core/organisation/unitsOn.ts";
import { may, type Actor, type Role } from "../../core/permission/permission.ts";
import { mayFill } from "../../core/permission/postRules.ts";
import { listHandOverNotes, type HandOverNote } from "../../store/handOver.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listMembers } from "../../store/people.ts";
import { listPostings, type Holding, type Posting } from "../../store/posts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { rolesToGive } from "./addPost.ts";
import { unknownInCity } from "./administrate.ts";
import { holdsPost, mayNameDeputy } from "./deputies.ts";

/** The posts of the city by department, with who holds them today. */
export interface PostsView {
  readonly today: string;
  /** Departments in their order; null stands for the whole city hall. */
  readonly groups: readonly {
    readonly unit: { readonly id: string; readonly name: string } | null;
    readonly posts: readonly (Posting & {
      readonly holders: readonly Holding[];
      readonly mayFill: boolean;
    })[];
  }[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly roles: readonly Role[];
  readonly people: readonly Person[];
  readonly mayEdit: boolean;
}

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
}

type Needed = Pick<Context, "databases" | "now">;

/** All posts that are not closed. */
export async function viewPosts(context: Needed, actor: Actor): Promise<PostsView> {
  authorise(actor, "viewOrganisation");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const units = (await listOrgUnits(tx)).filter((unit) => isThere(unit, today));
    const open = (await listPostings(tx)).filter(({ validTo }) => validTo === null || validTo >= today);
    const posts = open.map((post) => ({
      ...post,
      holders: holdersOn(post, today),
      mayFill: mayFill(actor, post.role),
    }));
    const postsOf = Map.groupBy(posts, ({ orgUnitId }) => orgUnitId);
    const mayEdit = may(actor, "editOrganisation");
    return {
      today,
      groups: [...units, null].flatMap((unit) => {
        const own = postsOf.get(unit?.id ?? null) ?? [];
        return own.length > 0 ? [{ unit: unit && { id: unit.id, name: unit.name }, posts: own }] : [];
      }),
      units: units.filter(({ validTo }) => validTo === null).map(({ id, name }) => ({ id, name })),
      roles: rolesToGive(may(actor, "manageUsers")),
      people: mayEdit ? await peopleOf(tx) : [],
      mayEdit,
    };
  });
}

/** One post with all its holders. */
export interface PostView {
  readonly post: Posting;
  readonly unitName: string | null;
  readonly today: string;
  /** Notes that the person may read: those of the posts that they hold. */
  readonly notes: readonly (HandOverNote & { readonly isRead: boolean; readonly isOwn: boolean })[];
  readonly people: readonly Person[];
  readonly may: { readonly edit: boolean; readonly nameDeputy: boolean; readonly writeNote: boolean };
}

/** A post of the city with who held, holds and will hold it, deputies and hand-over notes. */
export async function viewPost(context: Needed, actor: Actor, postId: string): Promise<PostView> {
  authorise(actor, "viewOrganisation");
  const today = todayInJapan(context.now());
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const [post] = await listPostings(tx, postId);
    if (!post) throw unknownInCity("post", postId);
    const isHolder = holdersOn(post, today).some(({ userId }) => userId === actor.userId);
    const notes = isHolder ? await listHandOverNotes(tx, [postId]) : [];
    const isOpen = post.validTo === null;
    const nameDeputy = isOpen && mayNameDeputy(actor, post, today);
    return {
      post,
      unitName: (await listOrgUnits(tx)).find(({ id }) => id === post.orgUnitId)?.name ?? null,
      today,
      notes: notes.map((note) => ({
        ...note,
        isRead: note.readers.includes(actor.userId),
        isOwn: note.userId === actor.userId,
      })),
      people: nameDeputy ? await peopleOf(tx) : [],
      may: {
        edit: isOpen && may(actor, "editOrganisation") && mayFill(actor, post.role),
        nameDeputy,
        writeNote: isOpen && holdsPost(actor, post, today),
      },
    };
  });
}

const holdersOn = ({ holdings }: Posting, day: string): Holding[] =>
  holdings.filter(({ from, to }) => from <= day && (to === null || to >= day));

async function peopleOf(tx: Parameters<typeof listMembers>[0]): Promise<Person[]> {
  return (await listMembers(tx)).map(({ userId, name, username }) => ({ userId, name, username }));
}
