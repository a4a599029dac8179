import type { PlanVersion } from "../../core/plan/plan.ts";
import type { Locale } from "../../core/text/words.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";

/** What a version is called: 第2版（令和4年度改訂）下書き. */
export function versionName(
  { number, label, status }: Pick<PlanVersion, "number" | "label" | "status">,
  words: Dictionary["versions"],
  locale: Locale,
): string {
  const [open, close] = locale === "ja" ? ["（", "）"] : [" (", ")"];
  return `${fill(words.nth, { n: number })}${label ? `${open}${label}${close}` : ""} ${words[`status_${status}`]}`.trim();
}
