import { isSame } from "./isSame.ts";
import { placeWords } from "./fieldWords.ts";
import { refuseClash } from "./refusals.ts";

interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly value: unknown;
}

/** A thing with one field changed; the same thing when the field says so already.
 * @param subject what the thing is called, for the words of a clash
 * @throws UserError `edited-meanwhile` when somebody else changed the field since */
export function setField<Thing extends object>(thing: Thing, subject: string, change: Change): Thing {
  const { field, before, value } = change;
  const present = thing[field as keyof Thing];
  refuseClash(placeWords(subject, field), { present, before, typed: value });
  return isSame(present, value) ? thing : { ...thing, [field]: value };
}
