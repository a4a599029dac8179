import type { Dictionary } from "../messages/dictionary.ts";

/** What has just been done with a submission, in words. */
export function doneWords(
  { view: words, approval }: Pick<Dictionary, "view" | "approval">,
  done: string | null,
): string | null {
  if (done === "correct") return approval.done_correct;
  if (
    done === "spread" ||
    done === "submit" ||
    done === "takeBack" ||
    done === "approve" ||
    done === "return"
  )
    return words[`done_${done}`];
  return null;
}
