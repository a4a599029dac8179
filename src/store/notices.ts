import { sql, type SqlBool } from "kysely";
import type { Review } from "../core/cycle/review.ts";
import type { Notice, NoticeKind } from "../core/notices/notice.ts";
import { enteringStates } from "../core/notices/recipients.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** Adds notices; those whose id is taken say the same again and are left as they are.
 * @returns how many are new */
export async function insertNotices(
  tx: Db,
  municipalityId: string,
  notices: readonly Notice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  const added = await tx
    .insertInto("notice")
    .values(notices.map((notice) => noticeRow(municipalityId, notice)))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  const isNew = new Set(added.map(({ id }) => id));
  await insertAll(
    tx,
    "notice_subject",
    municipalityId,
    notices.filter(({ id }) => isNew.has(id)).flatMap(subjectRows),
  );
  return added.length;
}

/** Adds what a standing notice is about (承認待ち grows with every submission); it counts as unread again. */
export async function growNotice(tx: Db, municipalityId: string, notice: Notice): Promise<void> {
  await tx
    .insertInto("notice")
    .values(noticeRow(municipalityId, notice))
    .onConflict((conflict) =>
      conflict
        .columns(["municipality_id", "id"])
        .doUpdateSet({ made_at: notice.madeAt, made_by: notice.madeBy }),
    )
    .execute();
  for (const row of subjectRows(notice)) {
    await tx
      .insertInto("notice_subject")
      .values({ municipality_id: municipalityId, ...row })
      .onConflict((conflict) =>
        conflict
          .columns(["municipality_id", "notice_id", "submission_id"])
          .doUpdateSet({ step: row.step, is_settled: false }),
      )
      .execute();
  }
  await tx.deleteFrom("notice_read").where("notice_id", "=", notice.id).execute();
}

/** Notes that what was asked for is done: that a submission be filled in, or that it be approved. */
export async function settleNotices(
  tx: Db,
  submissionId: string,
  what: "entering" | "approving",
): Promise<void> {
  await tx
    .updateTable("notice_subject")
    .set({ is_settled: true })
    .where("submission_id", "=", submissionId)
    .where("step", what === "entering" ? "is" : "is not", null)
    .execute();
}

const noticeRow = (municipalityId: string, notice: Notice) => ({
  municipality_id: municipalityId,
  id: notice.id,
  kind: notice.kind,
  post_id: "postId" in notice.to ? notice.to.postId : null,
  user_id: "userId" in notice.to ? notice.to.userId : null,
  review_id: notice.reviewId,
  body: notice.body,
  due_on: notice.dueOn,
  made_at: notice.madeAt,
  made_by: notice.madeBy,
});

const subjectRows = ({ id, subjects }: Notice) =>
  subjects.map(({ submissionId, step }) => ({ notice_id: id, submission_id: submissionId, step }));

/** Whom notices are looked for: everything at these posts, and what is for the person alone. */
export interface Reader {
  readonly userId: string;
  readonly postIds: readonly string[];
}

/** Whether what a notice asks for is still to be done of a submission `u`. */
const isToDo = sql<SqlBool>`(not s.is_settled
  and case when s.step is null then u.state in (${sql.join(enteringStates)})
           else u.state = 'submitted' and u.approved_steps = s.step end)`;

/** Whether a notice still asks for something. It leaves the list the moment the submission moves on, by
 * whatever way it does. What is about no submission stays until it is read. */
const isOpen = sql<SqlBool>`(
  not exists (select from notice_subject s where s.municipality_id = n.municipality_id and s.notice_id = n.id)
  or exists (
    select from notice_subject s
      join submission u on u.municipality_id = s.municipality_id and u.id = s.submission_id
     where s.municipality_id = n.municipality_id and s.notice_id = n.id
       and ${isToDo}))`;
const isRead = (userId: string) => sql<SqlBool>`exists (
  select from notice_read d where d.municipality_id = n.municipality_id and d.notice_id = n.id and d.user_id = ${userId})`;

const forReader = (tx: Db, { userId, postIds }: Reader) =>
  tx
    .selectFrom("notice as n")
    .where((where) =>
      where.or([
        where("n.user_id", "=", userId),
        ...(postIds.length > 0 ? [where("n.post_id", "in", postIds)] : []),
      ]),
    );

/** How many notices wait to be read, those left out whose matter is done. */
export async function countOpenNotices(tx: Db, reader: Reader): Promise<number> {
  const row = await forReader(tx, reader)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(isOpen)
    .where(({ not }) => not(isRead(reader.userId)))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The review that a notice belongs to, with both its years. */
export interface NoticeReview extends Pick<Review, "kind" | "fromFiscalYear" | "fiscalYear" | "workYear"> {
  readonly planTitle: string;
  readonly dueOn: string | null;
}

/** A notice as its reader sees it. */
export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly postId: string | null;
  readonly review: NoticeReview | null;
  readonly body: string;
  readonly dueOn: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly isOpen: boolean;
  readonly isRead: boolean;
}

/** Notices of the reader, newest first: those that are open and unread, or the others. */
export async function listNotices(
  tx: Db,
  reader: Reader,
  { open, limit }: { readonly open: boolean; readonly limit: number },
): Promise<NoticeRow[]> {
  const toRead = sql<SqlBool>`(${isOpen} and not ${isRead(reader.userId)})`;
  const rows = await forReader(tx, reader)
    .leftJoin("review as r", "r.id", "n.review_id")
    .leftJoin("plan_version as v", "v.id", "r.plan_version_id")
    .leftJoin("plan as l", "l.id", "v.plan_id")
    .selectAll("n")
    .select(["r.kind as review_kind", "r.from_fiscal_year", "r.fiscal_year", "r.work_year"])
    .select(["r.due_on as review_due_on", "l.title as plan_title"])
    .select([isOpen.as("is_open"), isRead(reader.userId).as("is_read")])
    .where(({ not }) => (open ? toRead : not(toRead)))
    .orderBy("n.made_at", "desc")
    .orderBy("n.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    postId: row.post_id,
    review:
      row.review_kind === null || row.fiscal_year === null || row.work_year === null
        ? null
        : {
            kind: row.review_kind,
            fromFiscalYear: row.from_fiscal_year,
            fiscalYear: row.fiscal_year,
            workYear: row.work_year,
            planTitle: row.plan_title ?? "",
            dueOn: row.review_due_on,
          },
    body: row.body,
    dueOn: row.due_on,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    isOpen: row.is_open === true,
    isRead: row.is_read === true,
  }));
}

/** A submission that a notice is about and that is still to be done. */
export interface NoticeItem {
  readonly noticeId: string;
  readonly submissionId: string;
  readonly sheetNo: number;
  readonly title: string;
  readonly department: string;
  readonly dueOn: string | null;
}

/** What is left to do of these notices, in the order of the sheets. */
export async function listOpenItems(tx: Db, noticeIds: readonly string[]): Promise<NoticeItem[]> {
  if (noticeIds.length === 0) return [];
  const rows = await tx
    .selectFrom("notice_subject as s")
    .innerJoin("submission as u", "u.id", "s.submission_id")
    .innerJoin("plan_node as p", "p.id", "u.node_id")
    .innerJoin("org_unit as o", "o.id", "u.org_unit_id")
    .select(["s.notice_id", "u.id", "p.sheet_no", "p.title", "o.name", "u.due_on"])
    .where("s.notice_id", "in", noticeIds)
    .where(isToDo)
    .orderBy("u.position")
    .execute();
  return rows.map((row) => ({
    noticeId: row.notice_id,
    submissionId: row.id,
    sheetNo: row.sheet_no ?? 0,
    title: row.title,
    department: row.name,
    dueOn: row.due_on,
  }));
}

/** Notes that the reader has seen these of their notices, or all of them. */
export async function markRead(
  tx: Db,
  municipalityId: string,
  reader: Reader,
  ids: readonly string[] | "all",
  at: Date,
): Promise<void> {
  let own = forReader(tx, reader).select("n.id");
  if (ids !== "all") own = own.where("n.id", "in", ids);
  const rows = (await own.execute()).map(({ id }) => ({
    notice_id: id,
    user_id: reader.userId,
    read_at: at,
  }));
  await insertAll(tx, "notice_read", municipalityId, rows, "keep");
}
