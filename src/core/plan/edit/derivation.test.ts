import { expect, test } from "vitest";
import { inventedPlan } from "../../../../test/support/inventedPlan.ts";
import { isUserError } from "../../userError.ts";
import type { PlanContent } from "../planContent.ts";
import { applyEdit } from "./applyEdit.ts";

const { plan } = inventedPlan({ rows: [{ name: "甲" }, { name: "乙" }, { name: "丙" }] });

const sumOf = (content: PlanContent, seriesId: string, of: string[]) =>
  applyEdit(
    content,
    {
      kind: "setSeries",
      seriesId,
      change: { field: "derivation", before: null, value: { kind: "sum", of } },
    },
    () => "new",
  );
const codeOf = (work: () => unknown) => {
  try {
    work();
    return "done";
  } catch (error) {
    return isUserError(error) ? error.code : String(error);
  }
};

test.each([
  ["of others", ["乙", "丙"], "done"],
  ["of itself", ["甲"], "wrong-state"],
  ["of one that is not there", ["丁"], "wrong-state"],
])("setSeries derivation: a sum %s", (_, of, expected) =>
  expect(codeOf(() => sumOf(plan, "甲", of))).toBe(expected),
);

test("setSeries derivation: series that would be worked out of each other are refused", () => {
  const first = sumOf(plan, "甲", ["乙"]);
  const second = sumOf(first, "乙", ["丙"]);
  expect(codeOf(() => sumOf(second, "丙", ["甲"]))).toBe("wrong-state");
});
