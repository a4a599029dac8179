import type { PostTransfer } from "../../usecases/people/transferPosts.ts";

/** In the list of people: nobody. */
export const vacantChoice = "-";

const prefix = "to:";

/** The field for the successor of a person in a post; of a vacant post without a person. */
export function transferField(postId: string, leaving: string | null): string {
  return prefix + JSON.stringify([postId, leaving]);
}

/** The lines of a transfer in which something was chosen. */
export function readTransfers(form: FormData): PostTransfer[] {
  return [...form].flatMap(([name, value]) => {
    const named = name.startsWith(prefix) ? maybeNames(name.slice(prefix.length)) : undefined;
    if (!named || typeof value !== "string" || value === "") return [];
    const [postId, leaving] = named;
    return [{ postId, leaving, coming: value === vacantChoice ? null : value }];
  });
}

function maybeNames(text: string): [string, string | null] | undefined {
  try {
    const [postId, leaving]: unknown[] = JSON.parse(text);
    const isKnown = typeof postId === "string" && (leaving === null || typeof leaving === "string");
    return isKnown ? [postId, leaving] : undefined;
  } catch {
    return undefined;
  }
}
