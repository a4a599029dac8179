import { only, planners, type Row } from "./accessRow.ts";

/** Rows of the access table for evaluations and grant projects. */
export const evaluationAccess: Readonly<Record<string, Row>> = {
  "evaluation-settings": {
    address: "/evaluation-settings",
    get: only(planners(200)),
    // Nothing is asked for, and nothing has a name.
    post: only(planners(400)),
    form: { version: "0" },
  },
};
