import type { AgendaItem } from "../../core/council/agendaItem.ts";
import type { AttendanceLine } from "../../core/council/attendance.ts";
import type { CouncilBody } from "../../core/council/body.ts";
import type { Meeting } from "../../core/council/meeting.ts";
import type { CouncilMember } from "../../core/council/member.ts";
import type { OfficeDocument, OfficeElement } from "../docx/officeDocx.ts";
import { officeDate } from "./officeDate.ts";

/** All that stands in the papers of a meeting besides the figures. */
export interface MeetingFacts {
  readonly city: string;
  readonly body: CouncilBody;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  /** In office on the day of the meeting. */
  readonly members: readonly CouncilMember[];
  readonly attendance: readonly AttendanceLine[];
}

/** The minutes (会議録): when, where, who came, and what was said item by item. */
export function minutesPaper({
  city,
  body,
  meeting,
  agenda,
  members,
  attendance,
}: MeetingFacts): OfficeDocument {
  const title = `${body.name}　第${meeting.number}回　会議録`;
  const names = (which: AttendanceLine["attendance"]) =>
    attendance
      .filter((line) => line.attendance === which)
      .flatMap(({ memberId, note }) => {
        const member = members.find(({ id }) => id === memberId);
        return member ? [nameLine(member) + (note && `（${note}）`)] : [];
      });
  const entry = (term: string, lines: readonly string[]): OfficeElement[] =>
    lines.length === 0 ? [] : [{ kind: "entry", term, text: lines.join("\n") }];
  const noted = attendance.length > 0 ? [`委員${members.length}人のうち${names("present").length}人`] : [];
  return {
    title,
    city,
    date: meeting.heldOn,
    elements: [
      { kind: "title", text: title },
      ...entry("日時", [[officeDate(meeting.heldOn), meeting.startsAt].filter(Boolean).join("　")]),
      ...entry("場所", meeting.place ? [meeting.place] : []),
      ...entry("出席", [...noted, ...names("present")]),
      ...entry("代理出席", names("proxy")),
      ...entry("欠席", names("absent")),
      ...entry("会議録", [meeting.minutesPublic ? "公開" : "非公開"]),
      ...prose(meeting.minutes),
      ...agenda.flatMap((item, at): OfficeElement[] => [
        { kind: "heading", text: `${at + 1}　${item.title}` },
        ...prose(item.minutes),
      ]),
    ],
  };
}

const prose = (text: string): OfficeElement[] => (text === "" ? [] : [{ kind: "prose", text }]);

/** A member with office and affiliation: 甲野 太郎（甲銀行） behind 会長. */
export const nameLine = ({ office, name, affiliation }: CouncilMember): string =>
  [office, name].filter(Boolean).join("　") + (affiliation && `（${affiliation}）`);
