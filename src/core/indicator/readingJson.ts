import { d } from "../decimal.ts";
import type { Reading } from "./reading.ts";
import type { ReadingJson } from "./readingSchema.ts";

/** Writes a reading as plain JSON; `readingFromJson` gives it back unchanged. */
export function readingToJson(reading: Reading): ReadingJson {
  if (reading.kind === "number") return { ...reading, value: reading.value.toFixed() };
  if (reading.kind === "stage") return { ...reading, stages: [...reading.stages] };
  return { ...reading };
}

/** Reads a reading from JSON that `readingJson` has accepted. */
export function readingFromJson(json: ReadingJson): Reading {
  return json.kind === "number" ? { ...json, value: d(json.value) } : { ...json };
}
