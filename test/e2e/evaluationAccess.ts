import { only, ownPlan, planners, planReaders, type Row } from "./accessRow.ts";

/** Rows of the access table for evaluations and grant projects. */
export const evaluationAccess: Readonly<Record<string, Row>> = {
  grants: { address: "/grants", get: only({ ...planReaders, ...ownPlan }), post: null },
  "grants/new": {
    address: "/grants/new?plan=ojiya-strategy-2020",
    get: only(planners(200)),
    // It has no name.
    post: only(planners(400)),
    form: { id: "grant-1", planId: "ojiya-strategy-2020", version: "0" },
  },
  "grants/:grantId": {
    address: "/grants/no-such-grant",
    get: only(Object.fromEntries(Object.keys({ ...planReaders, ...ownPlan }).map((role) => [role, 404]))),
    post: only(planners(404)),
    form: { fiscalYear: "2021", version: "0" },
  },
  "grants/:grantId/edit": {
    address: "/grants/no-such-grant/edit",
    get: only(planners(404)),
    post: only(planners(404)),
    form: { title: "", version: "1" },
  },
  "evaluation-settings": {
    address: "/evaluation-settings",
    get: only(planners(200)),
    // Nothing is asked for, and nothing has a name.
    post: only(planners(400)),
    form: { version: "0" },
  },
};
