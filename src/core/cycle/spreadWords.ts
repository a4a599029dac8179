import type { Words } from "../text/words.ts";
import type { Spread } from "./spreadLabelled.ts";

/** What was understood of a text with the values of several series, and what happens next. */
export function spreadWords({ typed, parts, blockedBy }: Spread): Words {
  const understood = parts.map(({ label, text }) => `${label} ${text}`).join("、");
  return blockedBy
    ? {
        ja: `『${typed.trim()}』は「${understood}」と読めますが、「${blockedBy.label}」の欄にはすでに『${blockedBy.value}』があります。どちらかを消してから保存してください。`,
        en: `“${typed.trim()}” reads as “${understood}”, but the field “${blockedBy.label}” already holds “${blockedBy.value}”. Delete one of the two, then save.`,
      }
    : {
        ja: `『${typed.trim()}』は「${understood}」と読めます。「下書きを保存」を押すと、それぞれの欄に分けて入れます。`,
        en: `“${typed.trim()}” reads as “${understood}”. Press “Save draft” to put each into its own field.`,
      };
}
