import { index, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address of the staff app, below /staff. */
export default [
  route("sign-in", "session/signIn.tsx"),
  route("sign-out", "session/signOut.ts"),
  route("language", "session/language.ts"),
  route("account", "session/account.tsx"),

  index("home/home.tsx"),

  route("plans", "plan/plans.tsx"),
  route("plans/:planId/indicators", "indicator/indicators.tsx"),
  route("plans/:planId/indicators/:indicatorId", "indicator/indicator.tsx"),
  route("plans/new", "planEditor/newPlan.tsx"),
  route("plans/:planId/versions", "planEditor/versions.tsx"),
  route("plans/:planId/versions/:versionId/edit/:part?/:partId?", "planEditor/editor.tsx"),
  route("plans/:planId/versions/:versionId/edit/version", "planEditor/versionSettings.tsx"),
  route("plans/:planId/versions/:versionId/edit/indicators/:planIndicatorId", "planEditor/indicator.tsx"),
  route("plans/:planId/versions/:versionId/edit/grid", "planEditor/grid.tsx"),
  route("plans/:planId/versions/:versionId/edits", "planEditor/edits.ts"),
  route("plans/:planId/versions/:versionId/compare", "planEditor/compare.tsx"),
  route("plans/:planId/pictures", "picture/pictures.tsx"),
  route("plans/:planId/pictures/:pictureId", "picture/picture.tsx"),
  route("plans/:planId/pictures/:pictureId/file", "picture/file.ts"),
  route("plans/:planId/reviews", "review/periodReviews.tsx"),
  route("plans/:planId/publish", "publication/publishPlan.tsx"),
  route("plans/:planId/book/:edition", "plan/book.ts"),
  route("plans/:planId/:year?", "plan/plan.tsx"),
  route("plans/:planId/:year/sheets/:sheetNo", "plan/sheet.tsx"),
  route("plans/:planId/:year/print/:sheets/:format", "plan/print.ts"),
  route("plans/:planId/:year/open", "review/openReview.tsx"),
  route("plans/:planId/:year/publish", "publication/publish.tsx"),

  route("judgement", "judgement/presets.tsx"),
  route("judgement/new", "judgement/newPreset.tsx"),
  route("judgement/:presetId", "judgement/preset.tsx"),
  route("judgement/:presetId/file/:version", "judgement/file.ts"),

  route("reviews/:reviewId", "review/board.tsx"),
  route("reviews/:reviewId/result", "review/periodResult.tsx"),
  route("reviews/:reviewId/list", "review/list.tsx"),
  route("reviews/:reviewId/workbook", "workbook/workbooks.tsx"),
  route("reviews/:reviewId/workbook/:orgUnitId", "workbook/file.ts"),
  route("workbook-uploads/:uploadId", "workbook/upload.tsx"),
  route("submissions/:submissionId", "submission/submission.tsx"),
  route("submissions/:submissionId/check", "submission/check.tsx"),

  route("audit", "audit/audit.tsx"),
  route("users", "people/users.tsx"),
  route("users/:userId", "people/user.tsx"),
  route("*", "notFound.tsx"),
] satisfies RouteConfig;
