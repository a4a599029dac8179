import { expect, test } from "vitest";
import { isLocalGovCode } from "./localGovCode.ts";

test.each([
  ["010006", true],
  ["011002", true],
  ["131016", true],
  ["131041", true],
  ["200000", true],
  ["222101", true],
  ["271004", true],
  ["401307", true],
  ["152081", true],
  ["152082", false],
  ["15208", false],
  ["１５２０８１", false],
  ["1520810", false],
])("isLocalGovCode(%s) is %s", (code, expected) => expect(isLocalGovCode(code)).toBe(expected));
