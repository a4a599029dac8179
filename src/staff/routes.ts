import { index, route, type RouteConfig } from "@react-router/dev/routes";

/** Every address of the staff app, below /staff. */
export default [
  route("sign-in", "session/signIn.tsx"),
  route("sign-out", "session/signOut.ts"),
  route("language", "session/language.ts"),
  route("account", "session/account.tsx"),

  index("home/home.tsx"),

  route("plans", "plan/plans.tsx"),
  route("plans/:planId/:year?", "plan/plan.tsx"),
  route("plans/:planId/:year/sheets/:sheetNo", "plan/sheet.tsx"),
  route("plans/:planId/:year/print/:sheets/:format", "plan/print.ts"),
  route("plans/:planId/:year/open", "review/openReview.tsx"),
  route("plans/:planId/:year/publish", "publication/publish.tsx"),

  route("reviews/:reviewId", "review/board.tsx"),
  route("reviews/:reviewId/list", "review/list.tsx"),
  route("submissions/:submissionId", "submission/submission.tsx"),
  route("submissions/:submissionId/check", "submission/check.tsx"),

  route("audit", "audit/audit.tsx"),
  route("users", "people/users.tsx"),
  route("users/:userId", "people/user.tsx"),
  route("*", "notFound.tsx"),
] satisfies RouteConfig;
