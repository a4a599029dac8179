import type { OpinionItem } from "./views.ts";

/** What an opinion is about, as forms name it. A programme is named by itself and its node: where it was placed, the
 * opinion does not keep. */
export function subjectCode({ subject }: Pick<OpinionItem, "subject">): string {
  switch (subject.kind) {
    case "plan":
      return "plan";
    case "node":
      return `node:${subject.nodeId}`;
    case "indicator":
      return `indicator:${subject.indicatorId}`;
    case "programme":
      return `programme:${subject.programmeId}@${subject.nodeId}`;
  }
}
