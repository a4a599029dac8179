import { Tag, type TagLook } from "./Tag.tsx";

const looks: Readonly<Record<string, TagLook>> = {
  notStarted: "plain",
  draft: "active",
  submitted: "active",
  returned: "warning",
  approved: "done",
  locked: "filled",
};

/** The state of a submission as a tag; `word` is what the city's people read. */
export function StateTag({ state, word }: { readonly state: string; readonly word: string }) {
  return <Tag look={looks[state] ?? "plain"}>{word}</Tag>;
}
