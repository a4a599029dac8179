import type { Dictionary } from "../messages/dictionary.ts";

/** What has just been done with a submission, in words. */
export function doneWords(words: Dictionary["view"], done: string | null): string | null {
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
