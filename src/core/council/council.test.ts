import { expect, test } from "vitest";
import type { Post } from "../permission/permission.ts";
import { countAttendance } from "./attendance.ts";
import { isConsulted, legalBases } from "./body.ts";
import { meetingMay, type MeetingAction, type MeetingState } from "./meeting.ts";
import { endsSoon, isInOffice, nextTerm, type CouncilMember } from "./member.ts";
import { sectorCounts } from "./sectorCounts.ts";
import { seesAllCouncils } from "./seesAllCouncils.ts";

const term = (termFrom: string, termTo: string | null) => ({ termFrom, termTo });
const member = (change: Partial<CouncilMember>): CouncilMember => ({
  id: "m",
  bodyId: "b",
  position: 0,
  name: "甲",
  sector: "industry",
  affiliation: "",
  office: null,
  termFrom: "2020-06-01",
  termTo: "2022-05-31",
  userId: null,
  previousId: null,
  version: 1,
  ...change,
});

test("isConsulted(body): only bodies by law or ordinance are consulted and report", () => {
  expect(legalBases.map((legalBasis) => [legalBasis, isConsulted({ legalBasis })])).toEqual([
    ["law", true],
    ["ordinance", true],
    ["guideline", false],
  ]);
});

test.each([
  ["2020-05-31", false],
  ["2020-06-01", true],
  ["2022-05-31", true],
  ["2022-06-01", false],
])("isInOffice(term, %s)", (day, expected) =>
  expect(isInOffice(term("2020-06-01", "2022-05-31"), day)).toBe(expected),
);

test.each([
  ["91 days before", "2022-05-31", "2022-03-01", false],
  ["90 days before", "2022-05-31", "2022-03-02", true],
  ["on the last day", "2022-05-31", "2022-05-31", true],
  ["the day after", "2022-05-31", "2022-06-01", false],
  ["without an end", null, "2022-05-31", false],
])("endsSoon(term, today): %s", (_, termTo, today, expected) =>
  expect(endsSoon(term("2020-06-01", termTo), today)).toBe(expected),
);

test.each([
  ["two years", term("2020-06-01", "2022-05-31"), term("2022-06-01", "2024-05-31")],
  ["over a leap day", term("2018-03-01", "2020-02-29"), term("2020-03-01", "2022-02-28")],
  ["no whole months", term("2022-04-10", "2022-04-30"), term("2022-05-01", "2022-05-21")],
  ["no end", term("2020-06-01", null), undefined],
])("nextTerm(term): %s", (_, before, expected) => expect(nextTerm(before)).toEqual(expected));

test("sectorCounts(members, day): counts who is in office, names what is missing of 産官学金労言士", () => {
  const members = [
    member({}),
    member({ sector: "industry", termFrom: "2022-06-01", termTo: null }),
    member({ sector: "finance" }),
    member({ sector: "citizen" }),
  ];
  const { counts, missing } = sectorCounts(members, "2022-05-14");
  expect(counts.filter(({ count }) => count > 0)).toEqual([
    { sector: "industry", count: 1 },
    { sector: "finance", count: 1 },
    { sector: "citizen", count: 1 },
  ]);
  expect(missing).toEqual(["government", "academia", "labor", "media", "professional"]);
});

test.each<[MeetingAction, MeetingState[]]>([
  ["edit", ["planned", "held"]],
  ["hold", ["planned"]],
  ["close", ["held"]],
  ["reopen", ["closed"]],
  ["takeMinutes", ["planned", "held"]],
  ["makePacket", ["planned"]],
  ["replacePacket", ["held"]],
])("meetingMay(%s, state)", (action, allowed) =>
  expect((["planned", "held", "closed"] as const).filter((state) => meetingMay(action, state))).toEqual(
    allowed,
  ),
);

test.each([
  [10, 6, true],
  [10, 5, false],
  [11, 6, true],
])("countAttendance(%i members, %i present)", (members, present, isMajority) => {
  const lines = [
    ...Array.from({ length: present }, () => ({ attendance: "present" as const })),
    { attendance: "proxy" as const },
  ];
  expect(countAttendance(members, lines)).toEqual({ present, isMajority });
});

test.each<[string, Post["role"][], boolean]>([
  ["a member", ["council"], false],
  ["nobody", [], false],
  ["a clerk who is a member too", ["council", "clerk"], true],
  ["an auditor", ["auditor"], true],
  ["an administrator", ["administrator"], false],
])("seesAllCouncils(actor): %s", (_, held, expected) => {
  const posts = held.map((role) => ({ id: role, role, orgUnitId: null, title: role }));
  expect(seesAllCouncils({ userId: "u", name: "u", municipalityId: "ojiya", posts })).toBe(expected);
});
