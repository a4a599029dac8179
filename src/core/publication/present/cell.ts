import type { Reading, ValueStatus } from "../../indicator/reading.ts";
import { readingToJson } from "../../indicator/readingJson.ts";
import type { PublishedCell } from "../cell.ts";

/** A cell as it is published. What the place prints otherwise than the home place is kept beside the reading. */
export function presentCell(
  reading: Reading,
  more: {
    printed?: string | undefined;
    status?: ValueStatus | undefined;
    note?: string | null;
    asOf?: string | null;
  } = {},
): PublishedCell {
  return {
    reading: readingToJson(reading),
    ...(more.printed !== undefined && { printed: more.printed }),
    ...(more.status !== undefined && more.status !== "final" && { status: more.status }),
    ...(more.note && { note: more.note }),
    ...(more.asOf && { asOf: more.asOf }),
  };
}

/** Nobody has entered anything (yet). */
export const notEntered: Reading = { kind: "missing", reason: "notEntered", raw: "" };
