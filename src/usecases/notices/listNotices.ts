import type { Context } from "../../context.ts";
import { may, type Actor } from "../../core/permission/permission.ts";
import type { Db } from "../../store/databases.ts";
import { listFailedMails, type FailedMail } from "../../store/mails.ts";
import {
  listNotices as findNotices,
  listOpenItems,
  type NoticeItem,
  type NoticeRow,
} from "../../store/notices.ts";
import { inMunicipality } from "../../store/transact.ts";
import { readerOf } from "./readerOf.ts";

/** A notice with what is left to do of it. */
export interface NoticeView extends NoticeRow {
  readonly items: readonly NoticeItem[];
  /** The post it is for, where the person holds several; `isDeputy` when for somebody else. */
  readonly post: { readonly title: string; readonly isDeputy: boolean } | null;
}

/** The notices of a person. */
export interface NoticesView {
  /** Unread, and not yet done. */
  readonly open: readonly NoticeView[];
  /** Read or done, newest first. */
  readonly past: readonly NoticeView[];
  /** For planning: e-mails that were not delivered. */
  readonly failedMails: readonly FailedMail[];
}

/** What a person has to be told, what they were told before, and for planning which e-mails did not arrive. */
export async function listNotices(context: Pick<Context, "databases">, actor: Actor): Promise<NoticesView> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => ({
    open: await viewsOf(tx, actor, await findNotices(tx, readerOf(actor), { open: true, limit: 200 })),
    past: await viewsOf(tx, actor, await findNotices(tx, readerOf(actor), { open: false, limit: 50 })),
    failedMails: may(actor, "remind") ? await listFailedMails(tx, 100) : [],
  }));
}

async function viewsOf(tx: Db, actor: Actor, notices: readonly NoticeRow[]): Promise<NoticeView[]> {
  const ids = notices.map(({ id }) => id);
  const items = Map.groupBy(await listOpenItems(tx, ids), ({ noticeId }) => noticeId);
  return notices.map((notice) => {
    const post = actor.posts.find(({ id }) => id === notice.postId);
    return {
      ...notice,
      items: items.get(notice.id) ?? [],
      post:
        post && (actor.posts.length > 1 || post.isDeputy)
          ? { title: post.title, isDeputy: post.isDeputy === true }
          : null,
    };
  });
}
