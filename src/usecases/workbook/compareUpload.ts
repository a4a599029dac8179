import { findSpreads } from "../../core/cycle/spreadLabelled.ts";
import { allows } from "../../core/cycle/submission.ts";
import type { Words } from "../../core/text/words.ts";
import { differencesOf, type Difference, type FieldNow } from "../../core/workbook/difference.ts";
import type { IssuedBook } from "../../core/workbook/issuedBook.ts";
import type { MatchedBook } from "../../core/workbook/matchedBook.ts";
import { entryValues } from "../cycle/entryValues.ts";
import type { LoadedSubmission } from "../cycle/loadSubmission.ts";
import { closedWords, lockedReview } from "./refusals.ts";

/** What a file that came back says otherwise than the forms do now. */
export function compareUpload(
  book: IssuedBook,
  matched: MatchedBook,
  submissions: readonly LoadedSubmission[],
): { readonly differences: readonly Difference[]; readonly unchanged: number } {
  const forms = new Map(
    submissions.map((loaded) => [loaded.submission.id, fieldsNow(loaded, inFile(matched, loaded))]),
  );
  return differencesOf(book, matched, (submissionId, field) => forms.get(submissionId)?.(field));
}

/** What the file says of the fields of a submission, as far as it is certain. */
function inFile({ fields }: MatchedBook, { submission }: LoadedSubmission): ReadonlyMap<string, string> {
  return new Map(
    fields.flatMap(({ submissionId, field, cells }): [string, string][] => {
      const [only, ...more] = cells;
      if (submissionId !== submission.id || !only || more.length > 0 || only.doubt) return [];
      return "text" in only.read ? [[field, only.read.text]] : [];
    }),
  );
}

function fieldsNow(
  loaded: LoadedSubmission,
  file: ReadonlyMap<string, string>,
): (field: string) => FieldNow | undefined {
  const valueNow = entryValues(loaded);
  const fields = new Map(loaded.fields.map((field) => [field.name, field]));
  return (name) => {
    const field = fields.get(name);
    if (!field) return undefined;
    return {
      value: valueNow(name),
      problemOf: (text) => {
        const valueOf = (other: string) => (other === name ? text : (file.get(other) ?? valueNow(other)));
        // The values of several series in one cell are put each into its own field when they are taken over.
        const spread = findSpreads(loaded.rows, valueOf).find(({ from }) => from === name);
        return spread && !spread.blockedBy ? undefined : field.problemOf(text, valueOf);
      },
    };
  };
}

/** Why nothing can be taken over into a submission now; null while it can. */
export function closedNow({ review, submission }: LoadedSubmission): Words | null {
  if (review.state === "locked") return lockedReview;
  return allows("save", submission.state) ? null : (closedWords[submission.state] ?? lockedReview);
}
