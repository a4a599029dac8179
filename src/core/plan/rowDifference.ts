/** A row of a table before and after an edit; null where it was not there. Columns as the database names them. */
export interface RowDifference {
  readonly table: string;
  readonly key: Readonly<Record<string, string | number>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
