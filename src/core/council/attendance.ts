/** Whether a member came, somebody for them (代理出席), or nobody. */
export const attendances = ["present", "proxy", "absent"] as const;
export type Attendance = (typeof attendances)[number];

export interface AttendanceLine {
  readonly memberId: string;
  readonly attendance: Attendance;
  /** Who came instead, from when to when. */
  readonly note: string;
}

/** How many of the members came themselves, and whether that is more than half of them, which most councils ask for. */
export function countAttendance(
  members: number,
  lines: readonly Pick<AttendanceLine, "attendance">[],
): { present: number; isMajority: boolean } {
  const present = lines.filter(({ attendance }) => attendance === "present").length;
  return { present, isMajority: present * 2 > members };
}
