import { MeetingList } from "../council/MeetingList.tsx";
import type { MeetingLine } from "../council/presentCouncil.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Section } from "../ui/Section.tsx";

/** The meetings of a council member, with the way to their papers. */
export function OwnMeetings({
  meetings,
  words,
}: {
  readonly meetings: readonly (MeetingLine & { readonly body: string })[];
  readonly words: Dictionary["meeting"];
}) {
  return (
    <div className="mb-16">
      <Section id="meetings" title={words.ownMeetings}>
        {meetings.length === 0 ? (
          <EmptyState title={words.noOwn}>
            <p>{words.noOwnHelp}</p>
          </EmptyState>
        ) : (
          <>
            <p className="mb-3">{words.ownLead}</p>
            <MeetingList meetings={meetings} words={words} label={words.read} papers />
          </>
        )}
      </Section>
    </div>
  );
}
