import { closedYear, only, ownPlan, planners, planReaders, type Row } from "./accessRow.ts";

const planId = "ojiya-strategy-2020";
const reviewId = `${planId}-2021`;
/** There is no such opinion: who is let in is told so. */
const opinion = "/opinions/00000000-0000-4000-8000-000000000000";
const notThere = (...roles: string[]) => Object.fromEntries(roles.map((role) => [role, 404]));
const givers = notThere("planning", "council", "strangePlanning");

/** The rows of the ledger of opinions, of settled accounts and of reports. */
export const opinionsAccess: Readonly<Record<string, Row>> = {
  opinions: {
    address: "/opinions",
    get: only({ ...planReaders, ...ownPlan }),
    post: only(planners(404)),
    form: { review: "no-such-review" },
  },
  "opinions/new": {
    address: "/opinions/new",
    get: only({ planning: 200, council: 200, strangePlanning: 200 }),
    post: only({ planning: 400, council: 400, strangePlanning: 400 }),
    form: { text: "" },
  },
  "opinions/csv": { address: "/opinions/csv", get: only({ ...planReaders, ...ownPlan }), post: null },
  "opinions/print": { address: "/opinions/print", get: only({ ...planReaders, ...ownPlan }), post: null },
  "opinions/categories": {
    address: "/opinions/categories",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { id: "reflected", "name:reflected": "" },
  },
  "opinions/:opinionId": {
    address: opinion,
    get: only({ ...notThere(...Object.keys(planReaders)), ...closedYear }),
    post: only({ ...givers, ...notThere("head", "clerk", "otherClerk", "strangeHead", "strangeClerk") }),
    form: { intent: "save", department: "shoko" },
  },
  "opinions/:opinionId/edit": {
    address: `${opinion}/edit`,
    get: only(givers),
    post: only(givers),
    form: { text: "x" },
  },
  "reviews/:reviewId/budget": {
    address: `/reviews/${reviewId}/budget`,
    get: only({ planning: 200, strangePlanning: 404 }),
    // That line has no programme.
    post: only({ planning: 400, strangePlanning: 404 }),
    form: { text: "x" },
  },
  "plans/:planId/:year/reports/:kind/:format": {
    address: `/plans/${planId}/2021/reports/assembly/docx`,
    get: only({ planning: 200, head: 200, clerk: 200, otherClerk: 200, ...closedYear }),
    post: null,
  },
};
