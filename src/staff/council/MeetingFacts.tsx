import { useShell } from "../useShell.ts";
import type { MeetingPage } from "./meeting.tsx";

/** When, where and about what a meeting is. */
export function MeetingFacts({ page }: { readonly page: MeetingPage }) {
  const { dataLang } = useShell();
  const { meeting, about } = page;
  const words = page.words.meeting;
  return (
    <dl className="mb-8 grid max-w-4xl gap-y-1 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="text-solid-gray-700">{words.heldOn}</dt>
      <dd>{meeting.when}</dd>
      {meeting.place && (
        <>
          <dt className="text-solid-gray-700">{words.place}</dt>
          <dd lang={dataLang}>{meeting.place}</dd>
        </>
      )}
      <dt className="text-solid-gray-700">{words.review}</dt>
      <dd lang={about ? dataLang : undefined}>{about ?? words.noReview}</dd>
      {meeting.due && (
        <>
          <dt className="text-solid-gray-700">{words.replyDue}</dt>
          <dd>
            {meeting.due} <span lang={dataLang}>{meeting.replyTo}</span>
          </dd>
        </>
      )}
    </dl>
  );
}
