import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { sampleHints } from "../../../test/support/sampleHints.ts";

type Judged = Record<string, { readonly judgement: "right" | "wrong"; readonly reason: string }>;

/** Every hint that the five cities give, judged by hand against the documents. */
const judged: Judged = JSON.parse(
  await readFile(new URL("../../../test/fixtures/hints.json", import.meta.url), "utf8"),
);
const plans = await sampleHints();
const keys = plans.flatMap(({ hints }) => hints.map(({ key }) => key));

test("every hint of the five cities is judged, and none that was judged is gone", () => {
  expect(keys.toSorted()).toEqual(Object.keys(judged).toSorted());
});

test("at most one hint in five is wrong", () => {
  const wrong = keys.filter((key) => judged[key]?.judgement === "wrong");
  expect(wrong.length / keys.length).toBeLessThanOrEqual(0.2);
});

test("docs/hints-five-cities.md lists every hint with its judgement", async () => {
  const wrong = keys.filter((key) => judged[key]?.judgement === "wrong").length;
  const lines = [
    "# Hints of the five cities",
    "",
    "What the checks for contradictions (`npx shirube check`) find in the sample data, each judged by hand against the documents. Kept by `src/usecases/contradictions/fiveCities.test.ts`; the judgements are in `test/fixtures/hints.json`.",
    "",
    `${keys.length} hints, ${keys.length - wrong} right, ${wrong} wrong.`,
    ...plans.flatMap(({ title, hints }) => [
      "",
      `## ${title}`,
      "",
      ...(hints.length === 0 ? ["No hint."] : []),
      ...hints.map(
        ({ key, message }) =>
          `- **${judged[key]?.judgement ?? "not judged"}** (${judged[key]?.reason ?? ""}): ${message.ja}`,
      ),
    ]),
    "",
  ];
  await expect(lines.join("\n")).toMatchFileSnapshot("../../../docs/hints-five-cities.md");
});
