import { describe, expect, test } from "vitest";
import { isUserError } from "../userError.ts";
import { addedPhases, savedPhases, steppedPhases, type PhaseStep } from "./changedPhases.ts";
import { defaultPhases } from "./defaultPhases.ts";
import { markedPhase, type PhaseMark } from "./markedPhase.ts";
import type { Phase } from "./phase.ts";
import { movedIds, nextPhaseId, repeatedNames } from "./phaseList.ts";
import { phasesOfYear } from "./phasesOfYear.ts";
import { currentPhase, phaseStanding } from "./phaseStanding.ts";
import { readCityPhase, readPhase } from "./readPhase.ts";
import { reviewTitle } from "./reviewTitle.ts";

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return isUserError(error) ? error.code : String(error);
  }
  return "done";
};

const fieldsOf = (work: () => unknown): string[] => {
  try {
    work();
  } catch (error) {
    if (isUserError(error)) return Object.keys(error.fields).toSorted();
    throw error;
  }
  return [];
};

describe("phasesOfYear(phases, workYear, dueOn)", () => {
  const copied = phasesOfYear(defaultPhases, 2022, "2022-05-20");

  test("the usual year runs over the end of the calendar year", () => {
    expect(copied.map(({ name, startsOn, endsOn }) => `${name} ${startsOn} ${endsOn}`)).toEqual([
      "照会 2022-04-01 2022-04-10",
      "回答 2022-04-11 2022-05-20",
      "取りまとめ 2022-05-21 2022-06-10",
      "内部評価 2022-06-11 2022-06-30",
      "ヒアリング 2022-07-01 2022-07-15",
      "審議会 2022-07-16 2022-08-31",
      "議会報告 2022-09-01 2022-09-30",
      "公表 2022-10-01 2022-11-30",
      "予算反映 2022-10-01 2023-03-31",
    ]);
    expect(copied.every(({ begunOn, doneOn, isSkipped }) => !begunOn && !doneOn && !isSkipped)).toBe(true);
  });

  const reply = (dueOn: string) =>
    phasesOfYear(defaultPhases, 2022, dueOn).find(({ kind }) => kind === "reply");

  test.each([
    ["later than usual", "2022-06-03", "2022-04-11", "2022-06-03"],
    ["before it would begin", "2022-04-05", "2022-04-05", "2022-04-05"],
  ])("the reply ends on the due date: %s", (_, dueOn, startsOn, endsOn) => {
    expect(reply(dueOn)).toMatchObject({ startsOn, endsOn });
  });

  test("of two replies neither is moved; what a city does not use is there and skipped", () => {
    const twice = defaultPhases.flatMap((phase) =>
      phase.kind === "reply"
        ? [phase, { ...phase, id: "reply-2" }]
        : [{ ...phase, isUsed: phase.kind !== "hearing" }],
    );
    const phases = phasesOfYear(twice, 2022, "2022-06-03");
    expect(phases.filter(({ kind }) => kind === "reply").map(({ endsOn }) => endsOn)).toEqual([
      "2022-05-20",
      "2022-05-20",
    ]);
    expect(phases.filter(({ isSkipped }) => isSkipped).map(({ kind }) => kind)).toEqual(["hearing"]);
  });
});

const phase: Phase = {
  id: "council",
  kind: "council",
  name: "審議会",
  concerns: "",
  startsOn: "2022-07-16",
  endsOn: "2022-08-31",
  isSkipped: false,
  begunOn: null,
  doneOn: null,
  version: 1,
};

test.each<[Partial<Phase>, string, string]>([
  [{}, "2022-07-15", "ahead"],
  [{}, "2022-07-16", "due"],
  [{}, "2022-08-31", "due"],
  [{}, "2022-09-01", "late"],
  [{ begunOn: "2022-07-10" }, "2022-07-12", "underWay"],
  [{ begunOn: "2022-07-10" }, "2022-08-31", "underWay"],
  [{ begunOn: "2022-07-10" }, "2022-09-01", "late"],
  [{ doneOn: "2022-08-01" }, "2022-09-01", "done"],
  [{ isSkipped: true }, "2022-09-01", "skipped"],
  [{ startsOn: null, endsOn: null }, "2022-09-01", "ahead"],
])("phaseStanding(%j, %s) is %s", (part, today, expected) => {
  expect(phaseStanding({ ...phase, ...part }, today)).toBe(expected);
});

test.each<[string, readonly Partial<Phase>[], number | undefined]>([
  ["nothing has begun: the first", [{}, {}], 0],
  ["the first is done", [{ doneOn: "2022-04-10" }, {}], 1],
  ["the first is skipped", [{ isSkipped: true }, {}], 1],
  ["two have begun: the later one", [{ begunOn: "2022-04-01" }, { begunOn: "2022-05-01" }, {}], 1],
  ["one before it was never marked", [{}, { begunOn: "2022-05-01" }], 1],
  ["all done or skipped", [{ doneOn: "2022-04-10" }, { isSkipped: true }], undefined],
  ["no phases", [], undefined],
])("currentPhase(phases): %s", (_, parts, at) => {
  const phases = parts.map((part) => ({ ...phase, ...part }));
  expect(currentPhase(phases)).toBe(at === undefined ? undefined : phases[at]);
});

test.each([
  [[], "council", "council"],
  [["council"], "council", "council-2"],
  [["council", "council-3"], "council", "council-2"],
  [["council", "council-2"], "council", "council-3"],
])("nextPhaseId(%j, %s) is %s", (ids, kind, expected) => expect(nextPhaseId(ids, kind)).toBe(expected));

test.each([
  ["b", "up", ["b", "a", "c"]],
  ["b", "down", ["a", "c", "b"]],
  ["a", "up", ["a", "b", "c"]],
  ["c", "down", ["a", "b", "c"]],
  ["x", "up", ["a", "b", "c"]],
] as const)("movedIds(abc, %s, %s)", (id, step, expected) =>
  expect(movedIds(["a", "b", "c"], id, step)).toEqual(expected),
);

test.each([
  ["審議会", ["審議会"], "審議会 第1回", "審議会 第2回"],
  ["審議会 第1回", ["審議会 第1回", "審議会 第2回"], "審議会 第1回", "審議会 第3回"],
  ["審議会第２回", ["審議会第１回", "審議会第２回"], "審議会第２回", "審議会 第3回"],
  ["公表", ["審議会 第7回", "公表"], "公表 第1回", "公表 第2回"],
])("repeatedNames(%s, %j)", (name, names, first, next) =>
  expect(repeatedNames(name, names)).toEqual({ first, next }),
);

const typed = { kind: "council", name: "審議会", concerns: "委員" };
test.each([
  ["right", { starts: "7/16", ends: "8/31" }, []],
  ["over the end of the calendar year", { starts: "10/1", ends: "3/31" }, []],
  ["into the next year", { starts: "2/1", ends: "翌年度4/10" }, []],
  ["the end before the beginning", { starts: "2/1", ends: "4/10" }, ["ends"]],
  ["no days", { starts: "", ends: "13/1" }, ["ends", "starts"]],
  ["no name, a strange kind", { starts: "4/1", ends: "4/1", name: " ", kind: "x" }, ["kind", "name"]],
  [
    "too long",
    { starts: "4/1", ends: "4/1", name: "あ".repeat(41), concerns: "あ".repeat(61) },
    ["concerns", "name"],
  ],
])("readCityPhase(%s)", (_, part, wrong) => {
  expect(fieldsOf(() => readCityPhase({ ...typed, ...part }))).toEqual(wrong);
});

test.each([
  ["no days yet", {}, []],
  [
    "days in order",
    { startsOn: "2022-07-16", endsOn: "2022-08-31", begunOn: "2022-05-01", doneOn: "2022-05-14" },
    [],
  ],
  ["the end before the beginning", { startsOn: "2022-07-16", endsOn: "2022-07-15" }, ["endsOn"]],
  ["done before it began", { begunOn: "2022-05-10", doneOn: "2022-05-09" }, ["doneOn"]],
  ["done tomorrow", { doneOn: "2022-05-15" }, ["doneOn"]],
  ["no date", { startsOn: "2022-02-29" }, ["startsOn"]],
  ["the wrong century", { endsOn: "2202-05-20" }, ["endsOn"]],
])("readPhase(%s)", (_, part, wrong) => {
  const asked = { workYear: 2022, today: "2022-05-14" };
  expect(fieldsOf(() => readPhase({ ...typed, ...part }, asked))).toEqual(wrong);
});

test.each([
  ["annual", null, "令和6年度実施 令和5年度評価", "Evaluation of FY2023, done in FY2024"],
  [
    "midTerm",
    2020,
    "令和6年度実施 令和2年度〜令和5年度 中間評価",
    "Mid-term evaluation of FY2020–FY2023, done in FY2024",
  ],
  ["final", 2023, "令和6年度実施 令和5年度 最終評価", "Final evaluation of FY2023, done in FY2024"],
] as const)("reviewTitle(%s) has both years", (kind, fromFiscalYear, ja, en) => {
  const review = { kind, fromFiscalYear, fiscalYear: 2023, workYear: 2024 };
  expect([reviewTitle(review, "ja"), reviewTitle(review, "en")]).toEqual([ja, en]);
});

const council: Phase = { ...phase, version: 3 };
const reply: Phase = { ...phase, id: "reply", kind: "reply", name: "回答" };

const marked = (part: Partial<Phase>, mark: PhaseMark, on: string) =>
  markedPhase([{ ...council, ...part }, reply], { id: "council", mark, on }, "2022-05-14");

test.each<[string, Partial<Phase>, PhaseMark, string, Partial<Phase>]>([
  ["begun", {}, "begin", "2022-05-10", { begunOn: "2022-05-10", version: 4 }],
  ["done without having begun", {}, "finish", "2022-05-10", { begunOn: null, doneOn: "2022-05-10" }],
  ["begun twice: the first day stays", { begunOn: "2022-05-01" }, "begin", "2022-05-10", { version: 3 }],
  ["skipped and begun after all", { isSkipped: true }, "begin", "2022-05-10", { isSkipped: false }],
  ["skipped", {}, "skip", "", { isSkipped: true, version: 4 }],
  ["skipped twice", { isSkipped: true }, "skip", "", { isSkipped: true, version: 3 }],
  ["resumed", { isSkipped: true }, "resume", "", { isSkipped: false }],
  ["its end taken back", { begunOn: "2022-05-01", doneOn: "2022-05-02" }, "unfinish", "", { doneOn: null }],
  ["its beginning taken back", { begunOn: "2022-05-01" }, "unbegin", "", { begunOn: null }],
])("markedPhase(phases, mark): %s", (_, part, mark, on, expected) => {
  expect(marked(part, mark, on)).toMatchObject([expected, reply]);
});

test.each<[string, Partial<Phase>, PhaseMark, string]>([
  ["tomorrow", {}, "finish", "2022-05-15"],
  ["no date", {}, "begin", "2022-02-30"],
  ["done before it began", { begunOn: "2022-05-10" }, "finish", "2022-05-09"],
])("markedPhase(phases, mark) is refused: %s", (_, part, mark, on) => {
  expect(codeOf(() => marked(part, mark, on))).toBe("bad-input");
});

describe("steppedPhases(phases, step), savedPhases, addedPhases", () => {
  const list = [reply, council];
  const step = (id: string, name: PhaseStep, seen = "reply council") =>
    steppedPhases(list, { id, step: name, seen }, (one) => ({ ...one, doneOn: null }));
  const named = (phases: readonly Phase[]) => phases.map(({ id, name }) => `${id} ${name}`);

  test.each<[string, PhaseStep, string[]]>([
    ["council", "up", ["council 審議会", "reply 回答"]],
    ["reply", "up", ["reply 回答", "council 審議会"]],
    ["reply", "remove", ["council 審議会"]],
    ["council", "repeat", ["reply 回答", "council 審議会 第1回", "council-2 審議会 第2回"]],
    ["reply", "repeat", ["reply 回答 第1回", "reply-2 回答 第2回", "council 審議会"]],
  ])("%s %s", (id, name, expected) => expect(named(step(id, name))).toEqual(expected));

  test("the last one stays; a second click on the same list does nothing", () => {
    expect(codeOf(() => step("council", "repeat", "reply council council-2"))).toBe("edited-meanwhile");
    expect(codeOf(() => step("hearing", "up"))).toBe("edited-meanwhile");
    const one = () => steppedPhases([reply], { id: "reply", step: "remove", seen: "reply" }, (same) => same);
    expect(codeOf(one)).toBe("wrong-state");
    expect(codeOf(() => addedPhases(list, "reply", council))).toBe("edited-meanwhile");
  });

  test("what was typed replaces the phase of that version alone", () => {
    const fields = { ...council, name: "推進会議" };
    const saved = savedPhases(list, { id: "council", version: 3 }, () => fields);
    expect(saved).toEqual([reply, { ...council, name: "推進会議", version: 4 }]);
    expect(codeOf(() => savedPhases(list, { id: "council", version: 2 }, () => fields))).toBe(
      "edited-meanwhile",
    );
    expect(named(addedPhases(list, "reply council", fields)).at(-1)).toBe("council-2 推進会議");
  });
});
