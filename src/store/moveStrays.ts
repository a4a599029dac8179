import { sql } from "kysely";
import type { Db } from "./databases.ts";
import type { TakesOver } from "./moveOwnership.ts";
import type { Owned } from "./owned.ts";

/** An indicator or figure that goes to another department than its sheet. */
interface Stray {
  readonly kind: "indicator" | "figure";
  readonly id: string;
  readonly lineageId: string;
  readonly from: string;
  /** The department that takes over the sheet. */
  readonly sheetTo: string;
  /** The department that takes over the indicator or figure. */
  readonly to: string;
}

/** What is torn from its sheet: its department becomes one of the sheet's, so that the next review asks it. A review
 * that is open is finished as it was begun: there it stays with the part of the sheet. To be done before indicators
 * and figures go. */
export async function moveStrays(tx: Db, owned: Owned, takesOver: TakesOver): Promise<void> {
  for (const stray of await findStrays(tx, owned, takesOver)) {
    await sql`insert into node_department (municipality_id, node_id, org_unit_id, position)
      select n.municipality_id, n.id, ${stray.to}, 90
        from plan_node n join plan_version v on v.id = n.plan_version_id
       where n.lineage_id = ${stray.lineageId} and v.status <> 'superseded'
      on conflict do nothing`.execute(tx);
    const reviews = sql`select s.review_id from submission s
        join review r on r.id = s.review_id and r.state = 'open'
        join plan_node n on n.id = s.node_id and n.lineage_id = ${stray.lineageId}
       where s.org_unit_id = ${stray.sheetTo}`;
    if (stray.kind === "indicator")
      await sql`insert into reviewed_indicator_department
        (municipality_id, review_id, indicator_id, org_unit_id, role, position)
        select d.municipality_id, o.review_id, d.indicator_id,
               case d.org_unit_id when ${stray.from} then ${stray.sheetTo} else d.org_unit_id end, d.role, d.position
          from indicator_department d cross join (${reviews}) o
         where d.indicator_id = ${stray.id}
           and not exists (select from reviewed_indicator_department k
                            where k.review_id = o.review_id and k.indicator_id = d.indicator_id)
         order by d.position
        on conflict do nothing`.execute(tx);
    else
      await sql`insert into reviewed_figure (municipality_id, review_id, figure_id, org_unit_id)
        select f.municipality_id, o.review_id, f.id, ${stray.sheetTo}
          from figure f cross join (${reviews}) o where f.id = ${stray.id}
        on conflict do nothing`.execute(tx);
  }
}

async function findStrays(tx: Db, owned: Owned, takesOver: TakesOver): Promise<Stray[]> {
  const sheets = new Set([
    ...owned.sheets.map(({ orgUnitId, lineageId }) => `${orgUnitId} ${lineageId}`),
    ...owned.submissions.map(({ orgUnitId, sheetLineageId }) => `${orgUnitId} ${sheetLineageId}`),
  ]);
  const stray = (kind: Stray["kind"], id: string, from: string, lineageId: string, to: string): Stray[] => {
    const sheetTo = takesOver(from, "sheet", lineageId);
    const isTorn = sheetTo !== to && sheets.has(`${from} ${lineageId}`);
    return isTorn ? [{ kind, id, lineageId, from, sheetTo, to }] : [];
  };
  const indicators = owned.indicators.filter(({ role }) => role === "owner");
  const homes = await homesOf(
    tx,
    indicators.map(({ id }) => id),
  );
  return [
    ...indicators.flatMap(({ id, orgUnitId, sheetLineageId }) => {
      const to = takesOver(orgUnitId, "indicator", id, sheetLineageId);
      return (homes.get(id) ?? []).flatMap((lineageId) => stray("indicator", id, orgUnitId, lineageId, to));
    }),
    ...owned.figures.flatMap(({ id, orgUnitId, sheetLineageId }) => {
      const to = takesOver(orgUnitId, "figure", id, sheetLineageId);
      return stray("figure", id, orgUnitId, sheetLineageId, to);
    }),
  ];
}

/** The sheets at which indicators stand first, in all plans. */
async function homesOf(tx: Db, indicatorIds: readonly string[]): Promise<Map<string, string[]>> {
  if (indicatorIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("placement as t")
    .innerJoin("plan_indicator as a", "a.id", "t.plan_indicator_id")
    .innerJoin("plan_node as n", "n.id", "t.node_id")
    .where("a.indicator_id", "in", indicatorIds)
    .where("t.is_repeat", "=", false)
    .select(["a.indicator_id as id", "n.lineage_id as lineageId"])
    .distinct()
    .execute();
  const homes = Map.groupBy(rows, ({ id }) => id);
  return new Map([...homes].map(([id, places]) => [id, places.map(({ lineageId }) => lineageId)]));
}
