import type { Generated } from "kysely";
import type { IssuedBook } from "../core/workbook/issuedBook.ts";
import type { MatchedBook } from "../core/workbook/matchedBook.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** Workbooks that were handed out, and files that came back. */
export interface WorkbooksTables {
  workbook_issue: Tenant & {
    code: string;
    review_id: string;
    org_unit_id: string;
    content: Json<IssuedBook>;
    hash: string;
    issued_at: Timestamp;
    issued_by: string;
  };
  workbook_upload: Tenant & {
    id: string;
    code: string;
    file_name: string;
    hash: string;
    size: number;
    matched: Json<MatchedBook>;
    uploaded_at: Timestamp;
    uploaded_by: string;
    user_id: string;
    applied: Generated<number>;
    applied_at: Date | null;
    applied_by: string | null;
  };
}
