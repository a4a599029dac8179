import type { SubmissionState } from "../core/cycle/submission.ts";
import type { ReviewKind } from "../core/cycle/review.ts";
import type { Db } from "./databases.ts";

/** What departments own: whatever would have nobody if they went. `orgUnitId` says which of them owns it. */
export interface Owned {
  /** Sheets of all plans that are in force or being written, each once. */
  readonly sheets: readonly (Of & {
    readonly lineageId: string;
    readonly title: string;
    readonly planTitle: string;
    readonly sheetNo: number | null;
  })[];
  readonly indicators: readonly (Of & {
    readonly id: string;
    readonly name: string;
    readonly role: "owner" | "contributor";
    /** The sheet at which it stands first; null where no plan has it. */
    readonly sheetLineageId: string | null;
  })[];
  readonly figures: readonly (Of & {
    readonly id: string;
    readonly label: string;
    readonly sheetLineageId: string;
  })[];
  readonly plans: readonly (Of & { readonly id: string; readonly title: string })[];
  readonly posts: readonly (Of & {
    readonly id: string;
    readonly title: string;
    readonly holders: readonly string[];
  })[];
  readonly units: readonly (Of & { readonly id: string; readonly name: string })[];
  /** Parts of sheets in reviews that are open. */
  readonly submissions: readonly (Of & {
    readonly id: string;
    readonly title: string;
    readonly sheetLineageId: string;
    readonly planTitle: string;
    readonly kind: ReviewKind;
    readonly fiscalYear: number;
    readonly state: SubmissionState;
  })[];
}
interface Of {
  readonly orgUnitId: string;
}

/** Everything that some departments own on a day. */
export async function listOwned(tx: Db, unitIds: readonly string[], today: string): Promise<Owned> {
  if (unitIds.length === 0)
    return { sheets: [], indicators: [], figures: [], plans: [], posts: [], units: [], submissions: [] };
  return {
    sheets: await listSheets(tx, unitIds),
    indicators: await listOwnIndicators(tx, unitIds),
    figures: await tx
      .selectFrom("figure as f")
      .innerJoin("plan_node as n", "n.id", "f.node_id")
      .where("f.org_unit_id", "in", unitIds)
      .select(["f.org_unit_id as orgUnitId", "f.id", "f.label", "n.lineage_id as sheetLineageId"])
      .orderBy("n.sheet_no")
      .orderBy("f.position")
      .execute(),
    plans: await tx
      .selectFrom("plan_department as d")
      .innerJoin("plan as p", "p.id", "d.plan_id")
      .where("d.org_unit_id", "in", unitIds)
      .select(["d.org_unit_id as orgUnitId", "p.id", "p.title"])
      .orderBy("p.position")
      .execute(),
    posts: await listOwnPosts(tx, unitIds, today),
    units: await tx
      .selectFrom("org_unit")
      .where("parent_id", "in", unitIds)
      .where("valid_to", "is", null)
      .select((eb) => [eb.ref("parent_id").$notNull().as("orgUnitId"), "id", "name"])
      .orderBy("position")
      .execute(),
    submissions: await tx
      .selectFrom("submission as s")
      .innerJoin("review as r", "r.id", "s.review_id")
      .innerJoin("plan_node as n", "n.id", "s.node_id")
      .innerJoin("plan_version as v", "v.id", "r.plan_version_id")
      .innerJoin("plan as p", "p.id", "v.plan_id")
      .where("r.state", "=", "open")
      .where((eb) => eb(eb.fn.coalesce("s.acting_unit_id", "s.org_unit_id"), "in", unitIds))
      .select((eb) => [
        eb.fn.coalesce("s.acting_unit_id", "s.org_unit_id").as("orgUnitId"),
        "s.id",
        "n.title",
        "n.lineage_id as sheetLineageId",
        "p.title as planTitle",
        "r.kind",
        "r.fiscal_year as fiscalYear",
        "s.state",
      ])
      .orderBy("r.id")
      .orderBy("s.position")
      .execute(),
  };
}

async function listSheets(tx: Db, unitIds: readonly string[]): Promise<Owned["sheets"]> {
  const rows = await tx
    .selectFrom("node_department as d")
    .innerJoin("plan_node as n", "n.id", "d.node_id")
    .innerJoin("plan_version as v", "v.id", "n.plan_version_id")
    .innerJoin("plan as p", "p.id", "v.plan_id")
    .where("d.org_unit_id", "in", unitIds)
    .where("v.status", "<>", "superseded")
    .select([
      "d.org_unit_id as orgUnitId",
      "n.lineage_id as lineageId",
      "n.title",
      "p.title as planTitle",
      "n.sheet_no as sheetNo",
    ])
    .orderBy("p.position")
    .orderBy("v.number")
    .orderBy("n.sheet_no")
    .orderBy("n.position")
    .execute();
  return [...new Map(rows.map((row) => [`${row.orgUnitId} ${row.lineageId}`, row])).values()];
}

async function listOwnIndicators(tx: Db, unitIds: readonly string[]): Promise<Owned["indicators"]> {
  const rows = await tx
    .selectFrom("indicator_department as d")
    .innerJoin("indicator as i", "i.id", "d.indicator_id")
    .where("d.org_unit_id", "in", unitIds)
    .select(["d.org_unit_id as orgUnitId", "i.id", "i.name", "d.role"])
    .orderBy("i.id")
    .execute();
  if (rows.length === 0) return [];
  const places = await tx
    .selectFrom("plan_indicator as a")
    .innerJoin("placement as t", "t.plan_indicator_id", "a.id")
    .innerJoin("plan_node as n", "n.id", "t.node_id")
    .innerJoin("plan_version as v", "v.id", "a.plan_version_id")
    .where(
      "a.indicator_id",
      "in",
      rows.map(({ id }) => id),
    )
    .select(["a.indicator_id as id", "n.lineage_id as lineageId"])
    // The last one counts: at home, in the newest version that is not over.
    .orderBy("t.is_repeat", "desc")
    .orderBy((eb) => eb("v.status", "<>", "superseded"))
    .orderBy("v.number")
    .execute();
  const sheetOf = new Map(places.map(({ id, lineageId }) => [id, lineageId]));
  return rows.map((row) => ({ ...row, sheetLineageId: sheetOf.get(row.id) ?? null }));
}

async function listOwnPosts(tx: Db, unitIds: readonly string[], today: string): Promise<Owned["posts"]> {
  const posts = await tx
    .selectFrom("post")
    .where("org_unit_id", "in", unitIds)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", today)]))
    .select((eb) => [eb.ref("org_unit_id").$notNull().as("orgUnitId"), "id", "title"])
    .orderBy("id")
    .execute();
  const holders = await tx
    .selectFrom("post_holder as h")
    .innerJoin("member as m", "m.user_id", "h.user_id")
    .innerJoin("post as p", "p.id", "h.post_id")
    .where("p.org_unit_id", "in", unitIds)
    .where("h.valid_from", "<=", today)
    .where((eb) => eb.or([eb("h.valid_to", "is", null), eb("h.valid_to", ">=", today)]))
    .select(["h.post_id", "m.name"])
    .orderBy("m.username")
    .execute();
  const holdersOf = Map.groupBy(holders, (row) => row.post_id);
  return posts.map((post) => ({ ...post, holders: (holdersOf.get(post.id) ?? []).map(({ name }) => name) }));
}
