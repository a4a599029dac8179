import type { OpinionContent } from "../../store/opinions.ts";

/** What the record of changes keeps of an opinion. Who spoke stands in the ledger alone. */
export function auditedOpinion({ kind, source, place, subject, shown, text, givenOn }: OpinionContent) {
  return { kind, source, place, subject, about: shown.label, shown: shown.text, text, givenOn };
}
