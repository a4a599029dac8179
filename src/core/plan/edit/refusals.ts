import { blockText } from "../blockText.ts";
import { block } from "../block.ts";
import { UserError } from "../../userError.ts";
import type { Words } from "../../text/words.ts";
import { isSame } from "./isSame.ts";

/** What an edit names is not there (any more). */
export function goneMeanwhile(): UserError {
  return new UserError("not-found", {
    ja: "編集しようとした項目は、もうこの版にありません。ほかの人が消したか移したかもしれません。画面を開き直してください。",
    en: "What you edited no longer stands in this version; somebody may have removed or moved it. Open the page again.",
  });
}

/** Refuses to write over what somebody else wrote since the person last saw it. The same text typed twice is no
 * clash. Both texts are in the error's fields `present` and `typed`. */
export function refuseClash(
  place: Words,
  values: { readonly present: unknown; readonly before: unknown; readonly typed: unknown },
): void {
  const { present, before, typed } = values;
  if (isSame(present, before) || isSame(present, typed)) return;
  const texts = { present: asText(present), typed: asText(typed) };
  const both = (text: string) => ({ ja: text, en: text });
  throw new UserError(
    "edited-meanwhile",
    {
      ja: `${place.ja}は、開いたあとにほかの人が変えました。今の内容は『${texts.present}』、入力は『${texts.typed}』です。どちらを残すか選んでください。`,
      en: `${place.en} was changed by somebody else since you opened it. It now says “${texts.present}”, you typed “${texts.typed}”. Choose which to keep.`,
    },
    { present: both(texts.present), typed: both(texts.typed) },
  );
}

/** A value as a person reads it. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  const blocks = block.array().min(1).safeParse(value);
  if (blocks.success) return blockText(blocks.data);
  if (Array.isArray(value)) return value.map(asText).join("、");
  if (typeof value === "object") return Object.values(value).map(asText).join(" ");
  return String(value);
}

/** The same state words for whatever an edit cannot do as things stand. */
export function notPossible(ja: string, en: string): UserError {
  return new UserError("wrong-state", { ja, en });
}
