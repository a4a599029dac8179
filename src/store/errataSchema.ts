import type { Bilingual } from "../core/publication/cell.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** Corrections of what was published. */
export interface ErrataTables {
  erratum: Tenant & {
    plan_id: string;
    fiscal_year: number;
    /** 1, 2, 3 … within a plan's year. */
    number: number;
    /** Made with the form: the same form sent twice is one erratum. */
    form_key: string;
    submission_id: string;
    field: string;
    series_id: string | null;
    sheet_no: number | null;
    place: Json<Bilingual>;
    what: Json<Bilingual>;
    /** Null where it is not to be repeated: it held personal data. */
    wrong: string | null;
    correct: string;
    reason: string;
    issued_at: Timestamp;
    issued_by: string;
  };
}
