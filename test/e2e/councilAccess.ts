import { only, ownPlan, planners, planReaders, type Row, type Statuses } from "./accessRow.ts";

/** Whoever reads plans reads about councils, each in their own city. */
const readers = { ...planReaders, ...ownPlan };
/** Let in, and told that there is no such thing. */
const nothingThere: Partial<Statuses> = Object.fromEntries(Object.keys(readers).map((role) => [role, 404]));

/** The rows of the addresses of councils. */
export const councilAccess: Readonly<Record<string, Row>> = {
  council: {
    address: "/council",
    get: only(readers),
    post: only(planners(400)),
    form: { id: "new-council", name: "" },
  },
  "council/:bodyId": {
    address: "/council/no-such-council",
    get: only(nothingThere),
    post: only(planners(400)),
    form: { intent: "member", id: "new-member", name: "" },
  },
  "council/:bodyId/edit": {
    address: "/council/no-such-council/edit",
    get: only(planners(404)),
    post: only(planners(404)),
    form: { version: "1" },
  },
  "council/:bodyId/members/:memberId": {
    address: "/council/no-such-council/members/no-such-member",
    get: only(planners(404)),
    post: only(planners(404)),
    form: { intent: "save", version: "1" },
  },
  "council/meetings/:meetingId": {
    address: "/council/meetings/no-such-meeting",
    get: only(nothingThere),
    post: only(planners(404)),
    form: { intent: "hold" },
  },
  "council/meetings/:meetingId/edit": {
    address: "/council/meetings/no-such-meeting/edit",
    get: only(planners(404)),
    post: only(planners(404)),
    form: { version: "1" },
  },
  "council/meetings/:meetingId/items/:itemId": {
    address: "/council/meetings/no-such-meeting/items/new",
    get: only(planners(404)),
    post: only(planners(404)),
    form: { intent: "remove" },
  },
  "council/meetings/:meetingId/minutes": {
    address: "/council/meetings/no-such-meeting/minutes",
    get: only(planners(404)),
    post: only(planners(404)),
  },
  "council/meetings/:meetingId/packet": {
    address: "/council/meetings/no-such-meeting/packet",
    get: only(nothingThere),
    post: null,
  },
  "council/meetings/:meetingId/packet/:packetItemId": {
    address: "/council/meetings/no-such-meeting/packet/no-such-paper",
    get: only(nothingThere),
    post: null,
  },
  "council/meetings/:meetingId/print/:paper": {
    address: "/council/meetings/no-such-meeting/print/packet",
    get: only(nothingThere),
    post: null,
  },
};
