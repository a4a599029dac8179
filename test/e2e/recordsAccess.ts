import { only, planners, type Row } from "./accessRow.ts";

/** Who may read the record of changes; each its own city's. */
const auditors = {
  planning: 200,
  auditor: 200,
  administrator: 200,
  strangePlanning: 200,
  strangeAdministrator: 200,
};

const plan = "/plans/ojiya-strategy-2020/2020";

/** The rows of corrections after publication and of the record of changes. */
export const recordsAccess: Readonly<Record<string, Row>> = {
  "plans/:planId/:year/errata": {
    address: `${plan}/errata`,
    get: only(planners(200)),
    post: null,
  },
  "plans/:planId/:year/errata/new": {
    address: `${plan}/errata/new?submission=no-such&field=analysis`,
    get: only(planners(404)),
    post: only(planners(404)),
    form: { submission: "no-such", field: "analysis", was: "", text: "x", reason: "x", intent: "preview" },
  },
  "plans/:planId/:year/withdraw": {
    address: `${plan}/withdraw`,
    get: only(planners(200)),
    // The box has not been ticked.
    post: only(planners(400)),
    form: { scope: "whole", reason: "x", confirm: "no" },
  },
  "audit/file": {
    address: "/audit/file",
    get: only(auditors),
    post: null,
  },
  "audit/:entryId/redact": {
    address: "/audit/999999999/redact",
    get: only({ administrator: 404, strangeAdministrator: 404 }),
    // Nothing was chosen.
    post: only({ administrator: 400, strangeAdministrator: 400 }),
    form: { field: "", confirm: "no" },
  },
  audit: {
    address: "/audit",
    get: only(auditors),
    // Whoever may read the record may have it checked.
    post: only(auditors),
    form: { intent: "verify" },
  },
};
