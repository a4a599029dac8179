import { expect, test } from "vitest";
import { localPath } from "./localPath.ts";

test.each([
  ["/staff/plans?year=2020", "/plans?year=2020"],
  ["/submissions/x", "/submissions/x"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/staff//evil.example", "/"],
  ["https://evil.example/", "/"],
  ["", "/"],
  [null, "/"],
])("localPath(%s)", (path, expected) => expect(localPath(path)).toBe(expected));
