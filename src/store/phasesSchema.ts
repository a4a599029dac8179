import type { MonthDay } from "../core/calendar/monthDay.ts";
import type { PhaseKind } from "../core/cycle/phase.ts";
import type { Letter } from "../core/inquiry/inquiryText.ts";
import type { Json, NullableJson, Tenant } from "./planSchema.ts";

/** Tables of the usual year of a city, of the phases of its reviews, and of inquiries (照会文). */
export interface PhasesTables {
  city_phase: Tenant & {
    id: string;
    position: number;
    kind: PhaseKind;
    name: string;
    concerns: string;
    starts: Json<MonthDay>;
    ends: Json<MonthDay>;
    is_used: boolean;
    version: number;
  };
  review_phase: Tenant & {
    review_id: string;
    id: string;
    position: number;
    kind: PhaseKind;
    name: string;
    concerns: string;
    starts_on: string | null;
    ends_on: string | null;
    is_skipped: boolean;
    begun_on: string | null;
    done_on: string | null;
    version: number;
  };
  review_exclusion: Tenant & { review_id: string; node_id: string; org_unit_id: string };
  inquiry_template: Tenant & {
    id: string;
    position: number;
    name: string;
    addressee: string;
    sender: string;
    subject: string;
    body: string;
    version: number;
  };
  review_inquiry: Tenant & {
    review_id: string;
    number: string;
    dated_on: string | null;
    addressee: string;
    sender: string;
    subject: string;
    body: string;
    letters: NullableJson<readonly Letter[]>;
    issued_on: string | null;
    version: number;
    updated_at: Date;
    updated_by: string;
  };
}
