import type { Generated } from "kysely";
import type { AgendaKind } from "../core/council/agendaItem.ts";
import type { Attendance } from "../core/council/attendance.ts";
import type { LegalBasis } from "../core/council/body.ts";
import type { MeetingState } from "../core/council/meeting.ts";
import type { Sector } from "../core/council/member.ts";
import type { PacketCover, PacketDocument } from "../core/council/packet.ts";
import type { Json, Tenant } from "./planSchema.ts";

/** Councils with their members, meetings, agendas and the packets that were shown. */
export interface CouncilTables {
  council_body: Tenant & {
    id: string;
    name: string;
    position: number;
    legal_basis: LegalBasis;
    legal_text: string;
    valid_from: string;
    valid_to: string | null;
    version: Generated<number>;
  };
  council_member: Tenant & {
    id: string;
    body_id: string;
    position: number;
    name: string;
    sector: Sector;
    affiliation: string;
    office: string | null;
    term_from: string;
    term_to: string | null;
    user_id: string | null;
    previous_id: Generated<string | null>;
    version: Generated<number>;
  };
  council_meeting: Tenant & {
    id: string;
    body_id: string;
    review_id: string | null;
    number: number;
    held_on: string;
    starts_at: Generated<string | null>;
    place: string | null;
    state: MeetingState;
    reply_due: Generated<string | null>;
    reply_to: Generated<string>;
    minutes: Generated<string>;
    minutes_version: Generated<number>;
    minutes_by: Generated<string | null>;
    minutes_public: Generated<boolean>;
    version: Generated<number>;
  };
  council_attendance: Tenant & {
    meeting_id: string;
    member_id: string;
    attendance: Attendance;
    note: string;
  };
  agenda_item: Tenant & {
    id: string;
    meeting_id: string;
    position: number;
    kind: AgendaKind;
    title: string;
    note: string;
    review_id: string | null;
    node_id: string | null;
    indicator_ids: Json<readonly string[]>;
    version: Generated<number>;
    minutes: Generated<string>;
    minutes_version: Generated<number>;
    minutes_by: Generated<string | null>;
  };
  packet: Tenant & {
    id: string;
    meeting_id: string;
    version: number;
    made_at: Date;
    made_by: string;
    reason: string | null;
    cover: Json<PacketCover>;
    hash: string;
  };
  packet_item: Tenant & {
    id: string;
    packet_id: string;
    position: number;
    agenda_item_id: string;
    title: string;
    body: Json<PacketDocument>;
    hash: string;
  };
}
