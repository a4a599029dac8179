import type { OpinionStanding } from "../../core/council/opinionStanding.ts";
import type { ResponseState } from "../../core/council/opinionResponse.ts";
import { Tag, type TagLook } from "../ui/Tag.tsx";

const looks: Readonly<Record<OpinionStanding | ResponseState, TagLook>> = {
  given: "active",
  answering: "active",
  toApprove: "active",
  answered: "done",
  noted: "plain",
  withdrawn: "plain",
  assigned: "plain",
  draft: "active",
  submitted: "active",
  returned: "warning",
  approved: "done",
};

/** Where an opinion or an answer stands, as a tag. */
export function StandingTag({
  standing,
  word,
}: {
  readonly standing: OpinionStanding | ResponseState;
  readonly word: string;
}) {
  return <Tag look={looks[standing]}>{word}</Tag>;
}
