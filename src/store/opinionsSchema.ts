import type { Generated } from "kysely";
import type { BudgetAmount } from "../core/council/budgetItem.ts";
import type { Opinion, ShownFigure } from "../core/council/opinion.ts";
import type { FollowUpState, ResponseState, ResultingChange } from "../core/council/opinionResponse.ts";
import type { PublishedReading } from "../core/publication/cell.ts";
import type { Json, NullableJson, Tenant, Timestamp } from "./planSchema.ts";

/** Tables of the ledger of opinions and of the settled accounts. */
export interface OpinionsTables {
  opinion_category: Tenant & {
    id: string;
    position: number;
    name: string;
    name_en: string;
    needs_change: boolean;
    follows_up: boolean;
    is_retired: boolean;
  };
  opinion: Tenant & {
    id: string;
    review_id: string;
    number: number;
    meeting_id: string | null;
    member_id: string | null;
    source: Opinion["source"];
    place: Opinion["place"];
    speaker: string;
    role: string;
    shows_role: boolean;
    subject_kind: Opinion["subject"]["kind"];
    subject_id: string | null;
    node_id: string | null;
    shown: Json<ShownFigure>;
    kind: Opinion["kind"];
    text: string;
    given_on: string;
    state: Opinion["state"];
    public_text: string | null;
    entered_by: string;
    entered_by_name: string;
    entered_at: Timestamp;
    version: Generated<number>;
  };
  opinion_response: Tenant & {
    opinion_id: string;
    org_unit_id: string;
    due_on: string | null;
    state: ResponseState;
    category_id: string | null;
    text: Generated<string>;
    change: NullableJson<ResultingChange>;
    public_text: string | null;
    returned_reason: string | null;
    version: Generated<number>;
    updated_at: Timestamp | null;
    updated_by: string | null;
  };
  opinion_follow_up: Tenant & {
    opinion_id: string;
    org_unit_id: string;
    review_id: string;
    state: FollowUpState;
    text: string;
    public_text: string | null;
    version: Generated<number>;
    updated_at: Timestamp;
    updated_by: string;
  };
  budget_item: Tenant & {
    review_id: string;
    position: number;
    kan: string;
    kou: string;
    moku: string;
    programme: string;
    department: string;
    sheet_no: number | null;
    amounts: Json<Readonly<Record<BudgetAmount, PublishedReading>>>;
  };
}
