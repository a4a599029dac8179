import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { useShell } from "../useShell.ts";

/** What was just done on the board, from the address that its form led to. */
export function readDone(query: URLSearchParams) {
  const number = (name: string) => Number(query.get(name) ?? 0) || 0;
  return {
    opened: number("opened"),
    moved: number("moved"),
    what: query.get("done"),
    n: number("n"),
    people: number("people"),
    skipped: number("skipped"),
    vacant: query.get("vacant") ?? "",
    /** The form with which it was done. */
    form: query.get("form") ?? "",
  };
}
type Done = ReturnType<typeof readDone>;
type Words = Pick<Dictionary, "board" | "openReview" | "remind">;

/** Says what was just done. */
export function BoardDone({ done, words }: { readonly done: Done; readonly words: Words }) {
  const { dataLang } = useShell();
  const title = doneWords(words, done);
  if (!title) return null;
  const isReminder = done.what === "remind";
  return (
    <Banner tone="success" title={title} announce>
      {isReminder && done.skipped > 0 && <p>{fill(words.remind.skipped, { n: done.skipped })}</p>}
      {isReminder && done.vacant && (
        <p lang={dataLang}>
          <strong>{fill(words.remind.vacant, { posts: done.vacant })}</strong>
        </p>
      )}
    </Banner>
  );
}

function doneWords({ board, openReview, remind }: Words, done: Done): string | null {
  if (done.opened > 0) return fill(openReview.opened, { n: done.opened });
  if (done.moved > 0) return fill(board.moved, { n: done.moved });
  if (done.what === "remind") return fill(remind.done, { n: done.n, people: done.people });
  if (done.what === "extend") return board.extended;
  if (done.what === "lock") return board.lockedNow;
  return done.what === "unlock" ? board.unlockedNow : null;
}
