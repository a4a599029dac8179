import {
  always,
  closedYear,
  only,
  ownPlan,
  planners,
  planReaders,
  redirect,
  signedIn,
  type Row,
} from "./accessRow.ts";
import { councilAccess } from "./councilAccess.ts";
import { evaluationAccess } from "./evaluationAccess.ts";
import { noticesAccess } from "./noticesAccess.ts";
import { organisationAccess } from "./organisationAccess.ts";
import { opinionsAccess } from "./opinionsAccess.ts";
import { phasesAccess } from "./phasesAccess.ts";
import { recordsAccess } from "./recordsAccess.ts";
import { workbooksAccess } from "./workbooksAccess.ts";

const planId = "ojiya-strategy-2020";
const reviewId = `${planId}-2021`;
/** Only the first city has a review of 2021 with this submission; it is a draft. */
const submission = `/submissions/${reviewId}.01.shoko`;
const version = `/plans/${planId}/versions/${planId}-v1`;
const renumber = JSON.stringify({ kind: "renumber", parentId: null });
const plan2020 = `/plans/${planId}/2020`;
const plan2021 = `/plans/${planId}/2021`;

/** One row for each route of src/staff/routes.ts, by its pattern. Forms are such as change nothing where they
 * are let in (the state forbids it, a confirmation is missing), so that every role meets the same state. */
export const accessTable: Readonly<Record<string, Row>> = {
  "sign-in": {
    address: "/sign-in",
    get: { ...always(redirect), nobody: 200 },
    // Who is signed in already is sent on, whatever was typed.
    post: { ...always(redirect), nobody: 400 },
    form: { login: "nobody-at-all", password: "wrong" },
  },
  "sign-out": { address: "/sign-out", get: always(redirect), post: always(redirect) },
  language: {
    address: "/language",
    get: always(redirect),
    post: always(redirect),
    form: { locale: "ja", back: "/" },
  },
  account: {
    address: "/account",
    get: signedIn(200),
    // Demo accounts keep their password.
    post: signedIn(403),
    form: { currentPassword: "x", newPassword: "a new long password", repeatPassword: "a new long password" },
  },
  "": {
    address: "/",
    // Administrators have no review to work on: they go to the list of users.
    get: { ...signedIn(200), administrator: redirect, strangeAdministrator: redirect },
    post: only({ planning: 409, head: 409, strangePlanning: 404, strangeHead: 404 }),
    form: { submission: `${reviewId}.01.shoko` },
  },
  rights: { address: "/rights", get: signedIn(200), post: null },
  plans: { address: "/plans", get: only({ ...planReaders, ...ownPlan }), post: null },
  "plans/:planId/pictures": {
    address: `/plans/${planId}/pictures`,
    get: only(planners(200)),
    post: only(planners(400)),
    form: { alt: "", rights: "" },
  },
  "plans/:planId/pictures/:pictureId": {
    address: `/plans/${planId}/pictures/no-such-picture`,
    get: only(planners(404)),
    post: only(planners(404)),
    form: { intent: "remove" },
  },
  "plans/:planId/pictures/:pictureId/file": {
    address: `/plans/${planId}/pictures/no-such-picture/file`,
    get: only(planners(404)),
    post: null,
  },
  "plans/:planId/reviews": {
    address: `/plans/${planId}/reviews`,
    get: only({ ...planReaders, ...ownPlan }),
    post: only(planners(400)),
    form: { kind: "midTerm", fromFiscalYear: "", fiscalYear: "" },
  },
  "plans/:planId/publish": {
    address: `/plans/${planId}/publish`,
    get: only({ planning: 200, strangePlanning: 200 }),
    // The box has not been ticked.
    post: only({ planning: 400, strangePlanning: 400 }),
    form: { confirm: "no" },
  },
  "plans/new": {
    address: "/plans/new",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { id: "Not an address", title: "", levels: "" },
  },
  "plans/:planId/versions": {
    address: `/plans/${planId}/versions`,
    get: only(planners(200)),
    post: only(planners(404)),
    form: { intent: "status", versionId: "no-such-version", status: "adopted" },
  },
  "plans/:planId/versions/:versionId/edit/:part?/:partId?": {
    address: `${version}/edit`,
    get: only(planners(200)),
    // It is in force.
    post: only(planners(409)),
    form: { edit: renumber },
  },
  "plans/:planId/versions/:versionId/edit/version": {
    address: `${version}/edit/version`,
    get: only(planners(200)),
    post: only(planners(409)),
    form: { edit: renumber },
  },
  "plans/:planId/versions/:versionId/edit/indicators/:planIndicatorId": {
    address: `${version}/edit/indicators/no-such-indicator`,
    get: only(planners(404)),
    post: only(planners(409)),
    form: { edit: renumber },
  },
  "plans/:planId/versions/:versionId/edit/grid": {
    address: `${version}/edit/grid`,
    get: only(planners(200)),
    post: only(planners(409)),
    form: { edit: renumber },
  },
  "plans/:planId/versions/:versionId/edits": {
    address: `${version}/edits`,
    get: only(planners(redirect)),
    // Scripts are told in the answer.
    post: only(planners(200)),
    form: { edit: renumber },
  },
  "plans/:planId/versions/:versionId/compare": {
    address: `${version}/compare`,
    get: only(planners(200)),
    post: null,
  },
  "plans/:planId/indicators": {
    address: `/plans/${planId}/indicators`,
    get: only({ ...planReaders, ...ownPlan }),
    post: null,
  },
  "plans/:planId/indicators/:indicatorId": {
    address: `/plans/${planId}/indicators/i01`,
    get: only({ ...planReaders, ...ownPlan }),
    post: null,
  },
  "plans/:planId/book/:edition": {
    address: `/plans/${planId}/book/summary`,
    get: only({ ...planReaders, ...ownPlan }),
    post: null,
  },
  "plans/:planId/:year?": { address: plan2021, get: only({ ...planReaders, ...ownPlan }), post: null },
  "plans/:planId/:year/sheets/:sheetNo": {
    address: `${plan2021}/sheets/1`,
    get: only({ ...planReaders, ...closedYear }),
    post: null,
  },
  "plans/:planId/:year/print/:sheets/:format": {
    address: `${plan2021}/print/1/pdf`,
    get: only({ planning: 200, head: 200, clerk: 200, otherClerk: 200, ...closedYear }),
    post: null,
  },
  "plans/:planId/:year/open": {
    address: `${plan2020}/open`,
    get: only({ planning: 200, strangePlanning: 200 }),
    post: only({ planning: 409, strangePlanning: 409 }),
    form: { dueOn: "2022-05-20" },
  },
  "plans/:planId/:year/publish": {
    address: `${plan2021}/publish`,
    get: only({ planning: 200, strangePlanning: 404 }),
    // It is not locked yet.
    post: only({ planning: 409, strangePlanning: 404 }),
    form: { stage: "final", confirm: "yes" },
  },
  judgement: { address: "/judgement", get: only(planners(200)), post: null },
  "judgement/new": {
    address: "/judgement/new",
    get: only(planners(200)),
    post: only(planners(400)),
    form: { intent: "save", titleJa: "" },
  },
  "judgement/:presetId": {
    address: "/judgement/default5",
    get: only(planners(200)),
    // A shipped scale has no further versions.
    post: only(planners(404)),
    form: { intent: "save", titleJa: "" },
  },
  "judgement/:presetId/file/:version": {
    address: "/judgement/default5/file/1",
    get: only(planners(200)),
    post: null,
  },
  "reviews/:reviewId": {
    address: `/reviews/${reviewId}`,
    get: only({ planning: 200, strangePlanning: 404 }),
    post: only({ planning: 409, strangePlanning: 404 }),
    form: { intent: "lock" },
  },
  "reviews/:reviewId/result": {
    // That is a yearly review.
    address: `/reviews/${reviewId}/result`,
    get: only({
      ...Object.fromEntries(Object.keys(planReaders).map((role) => [role, 404])),
      ...closedYear,
    }),
    post: only(planners(404)),
    form: { stage: "comment" },
  },
  "reviews/:reviewId/list": {
    address: `/reviews/${reviewId}/list`,
    get: only({ planning: 200, strangePlanning: 404 }),
    post: null,
  },
  ...noticesAccess,
  ...phasesAccess,
  ...opinionsAccess,
  ...workbooksAccess,
  "submissions/:submissionId": {
    address: submission,
    get: only({
      planning: 200,
      head: 200,
      clerk: 200,
      strangePlanning: 404,
      strangeHead: 404,
      strangeClerk: 404,
    }),
    // A draft cannot be approved by anyone.
    post: only({ planning: 409, head: 409, strangePlanning: 404, strangeHead: 404, strangeClerk: 404 }),
    form: { intent: "approve" },
  },
  "submissions/:submissionId/check": {
    address: `${submission}/check`,
    get: only({ head: 200, clerk: 200, strangeHead: 404, strangeClerk: 404 }),
    // Most of it is not filled in.
    post: only({ head: 400, clerk: 400, strangeHead: 404, strangeClerk: 404 }),
  },
  ...organisationAccess,
  ...councilAccess,
  audit: {
    address: "/audit",
    get: only({
      planning: 200,
      auditor: 200,
      administrator: 200,
      strangePlanning: 200,
      strangeAdministrator: 200,
    }),
    post: null,
  },
  ...recordsAccess,
  users: {
    address: "/users",
    get: only({ administrator: 200, strangeAdministrator: 200 }),
    post: only({ administrator: 400, strangeAdministrator: 400 }),
    form: { name: "", username: "x", postId: "reader" },
  },
  "users/:userId": {
    address: "/users/person-of-ojiya",
    get: only({ administrator: 200, strangeAdministrator: 404 }),
    // A post that the person does not hold.
    post: only({ administrator: 404, strangeAdministrator: 404 }),
    form: { intent: "end", postId: "council", day: "2022-05-20" },
  },
  ...evaluationAccess,
  "*": { address: "/no/such/page", get: always(404), post: null },
};
