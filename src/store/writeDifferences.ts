import { sql } from "kysely";
import type { RowDifference } from "../core/plan/rowDifference.ts";
import { UserError } from "../core/userError.ts";
import type { Db } from "./databases.ts";
import { planTables } from "./planDifference.ts";

/** Writes differences of rows, each statement for all rows of a table that change alike. What others stand on is
 * removed last and added first, so that every foreign key holds.
 * @throws UserError `wrong-state` when something outside the plan version still needs a row that goes,
 * `edited-meanwhile` when somebody else has taken the same number or place */
export async function writeDifferences(
  tx: Db,
  municipalityId: string,
  differences: readonly RowDifference[],
): Promise<void> {
  const written = (
    chosen: (difference: RowDifference) => boolean,
    statement: Statement,
    order: readonly string[] = planTables,
  ) => writeTables(tx, municipalityId, differences.filter(chosen), statement, order);
  try {
    // A doubt lets go of its node before the node goes, and finds it again once it is back.
    await written((one) => isDoubt(one) && one.after?.node_id === null, update, ["doubt"]);
    await written(({ before }) => before === null, insert);
    await written((one) => !isDoubt(one) && one.before !== null && one.after !== null, update);
    // Last: what stood at a node that goes may have moved to another.
    await written(({ after }) => after === null, remove, planTables.toReversed());
    await written((one) => isDoubt(one) && one.after?.node_id !== null, update, ["doubt"]);
    // Constraints that wait for the end of the transaction are to fail here, where they are put into words.
    await sql`set constraints all immediate`.execute(tx);
  } catch (error) {
    throw refusalOf(error) ?? error;
  }
}

const isDoubt = ({ table }: RowDifference) => table === "doubt";

type Statement = (
  table: string,
  columns: readonly string[],
  keys: readonly string[],
  rows: string,
) => ReturnType<typeof sql>;

async function writeTables(
  tx: Db,
  municipality_id: string,
  differences: readonly RowDifference[],
  statement: Statement,
  order: readonly string[],
): Promise<void> {
  const ofTable = Map.groupBy(differences, ({ table }) => table);
  for (const table of order) {
    const alike = Map.groupBy(ofTable.get(table) ?? [], ({ after }) => Object.keys(after ?? {}).join());
    for (const group of alike.values()) {
      const rows = group.map(({ key, after }) => ({ municipality_id, ...key, ...after }));
      const keys = ["municipality_id", ...Object.keys(group[0]?.key ?? {})];
      await statement(table, Object.keys(group[0]?.after ?? {}), keys, JSON.stringify(rows)).execute(tx);
    }
  }
}

// The table itself says how each JSON value becomes a column.
const typed = (table: string, rows: string) =>
  sql`jsonb_populate_recordset(null::${sql.table(table)}, ${rows}::jsonb) as changed`;

const columnsOf = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));

const sameKey = (table: string, keys: readonly string[]) =>
  sql.join(
    keys.map((name) => sql`${sql.ref(`${table}.${name}`)} = ${sql.ref(`changed.${name}`)}`),
    sql` and `,
  );

const insert: Statement = (table, columns, keys, rows) => {
  const names = columnsOf([...new Set([...keys, ...columns])]);
  return sql`insert into ${sql.table(table)} (${names}) select ${names} from ${typed(table, rows)}`;
};

const update: Statement = (table, columns, keys, rows) => {
  const cells = sql.join(columns.map((name) => sql`${sql.ref(name)} = ${sql.ref(`changed.${name}`)}`));
  return sql`update ${sql.table(table)} set ${cells} from ${typed(table, rows)} where ${sameKey(table, keys)}`;
};

const remove: Statement = (table, _columns, keys, rows) =>
  sql`delete from ${sql.table(table)} using ${typed(table, rows)} where ${sameKey(table, keys)}`;

/** What PostgreSQL refuses because of rows that are not part of the edit: foreign_key_violation, unique_violation. */
const refusals: Readonly<Record<string, () => UserError>> = {
  "23503": () =>
    new UserError("wrong-state", {
      ja: "実績、提出、ほかの計画などがまだ使っているため、消せません。先にそちらから外すか、消さずに名称や配置を変えてください。",
      en: "It cannot be removed: figures, submissions or another plan still use it. Take it off there first, or rename or move it instead.",
    }),
  "23505": () =>
    new UserError("edited-meanwhile", {
      ja: "同じ番号や同じ配置を、ほかの人が先に使いました。画面を開き直し、今の内容を見て直してください。",
      en: "Somebody else has taken the same number or place meanwhile. Open the page again and look at what stands there now.",
    }),
};

function refusalOf(error: unknown): UserError | undefined {
  return error instanceof Error && "code" in error ? refusals[String(error.code)]?.() : undefined;
}
