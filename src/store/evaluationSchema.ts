import type { Generated } from "kysely";
import type { EvaluationForm, PromiseOutcome } from "../core/cycle/evaluationForm.ts";
import type { Json, Tenant, Timestamp } from "./planSchema.ts";

/** What departments write about their sheets, what the city asks them for, and the grades that it gives itself. */
export interface EvaluationTables {
  evaluation: Tenant & {
    submission_id: string;
    analysis: string;
    next_steps: string;
    causes: Generated<string>;
    issues: Generated<string>;
    direction: Generated<string | null>;
    resources: Generated<string | null>;
    promise: Generated<PromiseOutcome | null>;
    promise_note: Generated<string>;
    /** The promise as it was shown. */
    promised: Generated<string>;
    sheet_grade: Generated<string | null>;
    sheet_grade_reason: Generated<string>;
    hint_answer: Generated<string>;
  };
  evaluation_setting: Tenant & {
    form: Json<EvaluationForm>;
    version: number;
    updated_at: Timestamp;
    updated_by: string;
  };
  own_grade: Tenant & { submission_id: string; series_id: string; band: string; reason: string };
}
