import { only, planners, type Row } from "./accessRow.ts";

const organisers = (status: number) => ({
  ...planners(status),
  administrator: status,
  strangeAdministrator: status,
});
const organisationReaders = {
  ...organisers(200),
  head: 200,
  clerk: 200,
  otherClerk: 200,
  auditor: 200,
  strangeHead: 200,
  strangeClerk: 200,
};

/** Rows for the pages of departments, posts and transfers. */
export const organisationAccess: Readonly<Record<string, Row>> = {
  organisation: {
    address: "/organisation",
    get: only(organisationReaders),
    post: only(organisers(404)),
    form: { id: "no-such-change" },
  },
  "organisation/units/:unitId": {
    address: "/organisation/units/shoko",
    get: only(organisationReaders),
    post: only(organisers(400)),
    form: { name: "", shortName: "", version: "1" },
  },
  "organisation/reorganise/:kind": {
    address: "/organisation/reorganise/abolish",
    get: only(organisers(200)),
    // It owns sheets.
    post: only(organisers(409)),
    form: { intent: "apply", day: "2022-04-01", from: "shoko" },
  },
  "organisation/posts": {
    address: "/organisation/posts",
    get: only(organisationReaders),
    post: only(organisers(400)),
    form: { role: "clerk", orgUnitId: "", title: "" },
  },
  "organisation/posts/:postId": {
    address: "/organisation/posts/shoko-clerk",
    get: only(organisationReaders),
    // An empty note.
    post: only(Object.fromEntries(Object.keys(organisationReaders).map((role) => [role, 400]))),
    form: { intent: "write", text: "" },
  },
  "organisation/transfers": {
    address: "/organisation/transfers",
    get: only(organisers(200)),
    post: only(organisers(400)),
    form: { day: "2023-04-01" },
  },
};
