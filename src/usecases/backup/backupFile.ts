/** The file of a backup: gzip over lines of JSON. The first line is the head, then for each table one line with
 * its name and its rows one a line, and the last line says how many rows there are: a file that was cut off
 * lacks it. */
export interface BackupHead {
  readonly format: "shirube-backup";
  readonly version: 1;
  readonly takenAt: string;
  readonly migrations: readonly string[];
}

export type BackupLine =
  | { readonly table: string; readonly selfReferencing: boolean }
  | { readonly end: true; readonly rows: number };

/** Rows are written behind this mark, as PostgreSQL gave them: parsing them here would round their numbers. */
export const rowMark = ">";
