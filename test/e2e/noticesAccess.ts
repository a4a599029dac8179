import { only, planners, redirect, signedIn, type Row } from "./accessRow.ts";

const reviewId = "ojiya-strategy-2020-2021";

/** The notices, their settings, and the lists that are printed. */
export const noticesAccess: Readonly<Record<string, Row>> = {
  "reviews/:reviewId/list/:kind/csv": {
    address: `/reviews/${reviewId}/list/open/csv`,
    get: only({ planning: 200, strangePlanning: 404 }),
    post: null,
  },
  notices: {
    address: "/notices",
    get: signedIn(200),
    // Nobody has this notice: nothing is marked.
    post: signedIn(redirect),
    form: { intent: "read", notice: "nothing" },
  },
  "notices/settings": {
    address: "/notices/settings",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { days: "x" },
  },
};
