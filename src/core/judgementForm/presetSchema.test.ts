import { expect, test } from "vitest";
import { z } from "zod";
import written from "../../../docs/judgement-preset.schema.json" with { type: "json" };
import { presetFile } from "./presetFile.ts";

test("docs/judgement-preset.schema.json says what a file of a preset must be", () => {
  expect(written).toEqual(z.toJSONSchema(presetFile, { io: "input" }));
});
