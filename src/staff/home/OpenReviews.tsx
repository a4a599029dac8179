import type { HeadingText } from "../present/heading.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Meter } from "../ui/Meter.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { useShell } from "../useShell.ts";

interface OpenReview {
  readonly reviewId: string;
  readonly heading: HeadingText;
  readonly total: number;
  readonly submitted: number;
  readonly approved: number;
}

/** The reviews under way, for planning. */
export function OpenReviews({
  reviews,
  words,
}: {
  readonly reviews: readonly OpenReview[];
  readonly words: Pick<Dictionary, "home">;
}) {
  const { dataLang } = useShell();
  if (reviews.length === 0) return <EmptyState title={words.home.noOpenReview} />;
  return (
    <ul>
      {reviews.map(({ reviewId, heading, total, submitted, approved }) => (
        <li key={reviewId} className="border-t-2 border-solid-gray-900 py-4">
          <ReviewLine heading={heading} lang={dataLang} />
          <div className="mt-4 flex flex-wrap items-end gap-x-12 gap-y-4">
            <Meter
              label={fill(words.home.submitted, { done: submitted, total })}
              value={submitted}
              max={total}
            />
            <Meter
              label={fill(words.home.approved, { done: approved, total })}
              value={approved}
              max={total}
            />
            <ButtonLink kind="primary" href={`/staff/reviews/${reviewId}`}>
              {words.home.board}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
