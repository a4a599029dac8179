import type { MissingReason, ValueStatus } from "../indicator/reading.ts";
import { missingWords } from "../text/missingWords.ts";
import type { Words } from "../text/words.ts";
import { statusWords } from "./valueState.ts";

/** Why a value cannot be taken together with the state beside it, and what to do. */
export const refusal = {
  unknownState: { ja: "状態を一覧から選んでください。", en: "Choose the status from the list." },
  otherStatus: (typed: string, inText: ValueStatus, chosen: ValueStatus): Words => ({
    ja: `『${typed.trim()}』は「${statusWords[inText].ja}」ですが、状態は「${statusWords[chosen].ja}」です。どちらかに合わせてください。`,
    en: `“${typed.trim()}” says ${statusWords[inText].en}, but the status says ${statusWords[chosen].en}. Make them agree.`,
  }),
  otherReason: (typed: string, inText: MissingReason, chosen: MissingReason): Words => ({
    ja: `『${typed.trim()}』は「${missingWords[inText].ja}」ですが、状態は「${missingWords[chosen].ja}」です。どちらかに合わせてください。`,
    en: `“${typed.trim()}” says ${missingWords[inText].en}, but the status says ${missingWords[chosen].en}. Make them agree.`,
  }),
  both: (typed: string, chosen: MissingReason): Words => ({
    ja: `『${typed.trim()}』という値と、値がないという状態「${missingWords[chosen].ja}」の両方があります。どちらかを選んでください。`,
    en: `There is a value, “${typed.trim()}”, and a status that says there is none (${missingWords[chosen].en}). Choose one of them.`,
  }),
} as const;
