import { closedYear, only, type Row } from "./accessRow.ts";

const reviewId = "ojiya-strategy-2020-2021";

/** The rows of workbooks that are handed out and come back. */
export const workbooksAccess: Readonly<Record<string, Row>> = {
  "reviews/:reviewId/workbook": {
    address: `/reviews/${reviewId}/workbook`,
    get: only({ planning: 200, head: 200, clerk: 200, otherClerk: 200, ...closedYear }),
    // No file was chosen.
    post: only({
      planning: 400,
      head: 400,
      clerk: 400,
      otherClerk: 400,
      strangePlanning: 400,
      strangeHead: 400,
      strangeClerk: 400,
    }),
  },
  "reviews/:reviewId/workbook/:orgUnitId": {
    address: `/reviews/${reviewId}/workbook/shoko`,
    get: only({ planning: 200, head: 200, clerk: 200, ...closedYear }),
    post: null,
  },
  "workbook-uploads/:uploadId": {
    address: "/workbook-uploads/no-such-file",
    get: only({ planning: 404, head: 404, clerk: 404, otherClerk: 404, ...closedYear }),
    post: only({ planning: 404, head: 404, clerk: 404, otherClerk: 404, ...closedYear }),
    form: { intent: "all" },
  },
};
