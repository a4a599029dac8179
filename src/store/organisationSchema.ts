import type { ColumnType, Generated } from "kysely";
import type { Reorganisation, ReorganisationKind } from "../core/organisation/reorganisation.ts";
import type { Words } from "../core/text/words.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** Tables of the organisation beyond departments, posts and people themselves. */
export interface OrganisationTables {
  reorganisation: Tenant & {
    id: string;
    kind: ReorganisationKind;
    day: string;
    state: "planned" | "applied" | "withdrawn";
    detail: Json<Pick<Reorganisation, "from" | "to" | "assignments">>;
    successor_ids: ColumnType<string[], string | undefined, string>;
    problem: ColumnType<Words | null, string | undefined, string>;
    created_at: Timestamp;
    created_by: string;
    created_by_id: string;
    applied_at: ColumnType<Date | null, Date | undefined, Date>;
  };
  /** The departments of an indicator in a review, where they are others by now. */
  reviewed_indicator_department: Tenant & {
    review_id: string;
    indicator_id: string;
    org_unit_id: string;
    role: "owner" | "contributor";
    position: number;
  };
  /** The department of a supporting figure in a review, where it is another by now. */
  reviewed_figure: Tenant & { review_id: string; figure_id: string; org_unit_id: string };
  hand_over_note: Tenant & {
    id: string;
    post_id: string;
    user_id: string;
    text: string;
    version: Generated<number>;
    updated_at: Timestamp;
    updated_by: string;
  };
  hand_over_reading: Tenant & { note_id: string; user_id: string; read_at: Timestamp };
}
