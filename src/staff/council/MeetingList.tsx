import type { Dictionary } from "../messages/dictionary.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Tag, type TagLook } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { MeetingLine } from "./presentCouncil.ts";

const looks = { planned: "active", held: "done", closed: "filled" } as const satisfies Record<
  string,
  TagLook
>;

/** The state of a meeting as a tag. */
export function MeetingTag({ meeting }: { readonly meeting: Pick<MeetingLine, "state" | "stateWord"> }) {
  return <Tag look={looks[meeting.state]}>{meeting.stateWord}</Tag>;
}

/** Meetings, each with what one opens. */
export function MeetingList({
  meetings,
  words,
  label,
  papers = false,
}: {
  readonly meetings: readonly (MeetingLine & { readonly body?: string; readonly hasPacket?: boolean })[];
  readonly words: Dictionary["meeting"];
  /** What the link to a meeting says. */
  readonly label: string;
  /** Whether it leads to the papers at once. */
  readonly papers?: boolean;
}) {
  const { dataLang } = useShell();
  return (
    <ResourceList>
      {meetings.map((meeting) => (
        <Resource
          key={meeting.id}
          tag={<MeetingTag meeting={meeting} />}
          title={
            <span lang={dataLang}>
              {meeting.body} {meeting.title}
            </span>
          }
          details={
            <p className="flex flex-wrap gap-x-5">
              <span>{meeting.when}</span>
              {meeting.place && <span lang={dataLang}>{meeting.place}</span>}
              {meeting.hasPacket !== undefined && (
                <span>{meeting.hasPacket ? words.hasPacket : words.noPacket}</span>
              )}
              {meeting.due && <span className="font-bold">{meeting.due}</span>}
            </p>
          }
          action={
            <ButtonLink size="small" href={`/staff/council/meetings/${meeting.id}${papers ? "/packet" : ""}`}>
              {label}
              <span className="sr-only">{meeting.title}</span>
            </ButtonLink>
          }
        />
      ))}
    </ResourceList>
  );
}
