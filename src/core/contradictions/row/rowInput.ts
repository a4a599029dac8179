import type { Direction, TimeBasis } from "../../indicator/indicator.ts";
import type { Reading } from "../../indicator/reading.ts";
import type { AchievedOptions } from "../../progress/achieved.ts";

/** The figures of one row of a sheet while somebody types them. */
export type RowInput = AchievedOptions & {
  readonly direction: Direction;
  readonly timeBasis: TimeBasis;
  readonly unit: string | null;
  readonly baseline?: Reading | undefined;
  readonly target?: Reading | undefined;
  readonly actual?: Reading | undefined;
  /** The actual of the year before. */
  readonly previous?: Reading | undefined;
};
