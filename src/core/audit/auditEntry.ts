/** A line of the record of changes as it lies there. */
export interface AuditEntry {
  readonly id: number;
  /** ISO 8601 in UTC, to the microsecond, as the database wrote it. */
  readonly at: string;
  readonly userId: string;
  readonly userName: string;
  readonly action: string;
  /** What it was done to: `submission ojiya-strategy-2020-2020.01.shoko`. */
  readonly subject: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Stands where a text was blacked out (黒塗り). */
export const redactionMark = "[redacted]";

/** Way to one value of an entry: `["user_name"]`, `["after", "analysis"]`. */
export type FieldPath = readonly string[];

/** Every single value of an entry that can hold something personal, with its way. */
export function valuesOf({ userName, subject, before, after }: AuditEntry): [FieldPath, unknown][] {
  return [
    [["user_name"], userName],
    [["subject"], subject],
    ...leavesOf(["before"], before),
    ...leavesOf(["after"], after),
  ];
}

function leavesOf(path: FieldPath, value: unknown): [FieldPath, unknown][] {
  if (value === null || typeof value !== "object") return [[path, value]];
  const parts = Object.entries(value);
  // An empty list or object is a value too.
  return parts.length === 0
    ? [[path, value]]
    : parts.flatMap(([name, part]) => leavesOf([...path, name], part));
}
