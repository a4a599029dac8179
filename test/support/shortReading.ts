import type { Reading } from "../../src/core/indicator/reading.ts";
import type { Unreadable } from "../../src/core/text/unreadable.ts";

/** One word for a reading in a table of tests: the figure, the stages, the reason, or the code of the refusal. */
export function shortReading(result: Reading | Unreadable): string {
  switch (result.kind) {
    case "number":
      return [result.value.toFixed(), result.qualifier].filter(Boolean).join(" ");
    case "stage":
      return result.stages.join(" + ");
    case "text":
      return "text";
    case "missing":
      return result.reason;
    case "unreadable":
      return `refused: ${result.code}`;
  }
}
