import { only, ownPlan, planners, planReaders, type Row } from "./accessRow.ts";

const reviewId = "ojiya-strategy-2020-2021";
/** Of the first city alone. */
const ownReview = { planning: 200, strangePlanning: 404 };

/** Rows of the access table for phases, inquiries and the calendar. */
export const phasesAccess: Readonly<Record<string, Row>> = {
  "reviews/:reviewId/phases": {
    address: `/reviews/${reviewId}/phases`,
    get: only(ownReview),
    // There is no such phase.
    post: only({ planning: 404, strangePlanning: 404 }),
    form: { intent: "skip", id: "no-such-phase" },
  },
  "reviews/:reviewId/inquiry": {
    address: `/reviews/${reviewId}/inquiry`,
    get: only(ownReview),
    post: only({ planning: 400, strangePlanning: 404 }),
    form: { intent: "save", version: "0", subject: "", body: "" },
  },
  "reviews/:reviewId/inquiry/print": {
    address: `/reviews/${reviewId}/inquiry/print`,
    get: only(ownReview),
    post: null,
  },
  "reviews/:reviewId/inquiry/file": {
    address: `/reviews/${reviewId}/inquiry/file`,
    get: only(ownReview),
    post: null,
  },
  "review-settings": {
    address: "/review-settings",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { intent: "steps" },
  },
  "review-settings/templates/:templateId": {
    address: "/review-settings/templates/inquiry",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { intent: "save", id: "inquiry", version: "1", name: "" },
  },
  calendar: { address: "/calendar", get: only({ ...planReaders, ...ownPlan }), post: null },
  "calendar/:year/file": {
    address: "/calendar/2022/file",
    get: only({ ...planReaders, ...ownPlan }),
    post: null,
  },
};
