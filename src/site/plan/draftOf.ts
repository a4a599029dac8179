import type { PlanDocument } from "../../core/publication/planDocument.ts";
import type { PageFrame } from "../parts/layout.ts";
import type { View } from "../view.ts";

/** What stands over every page of a plan that has not been adopted (案). */
export function draftOf(
  { m }: View,
  { stage, version }: { stage: string; version: { status: PlanDocument["version"]["status"] } },
): PageFrame["draft"] {
  if (stage !== "comment") return undefined;
  const isOpen = version.status === "outForComment";
  return { title: m.plan.draftTitle, text: isOpen ? m.plan.commentText : m.plan.draftText };
}
