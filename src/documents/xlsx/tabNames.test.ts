import { expect, test } from "vitest";
import { tabNames } from "./tabNames.ts";

test.each([
  ["plain", ["01_キャリア教育の推進"], ["01_キャリア教育の推進"]],
  ["forbidden marks", ["a:b\\c/d?e*f[g]"], ["a：b＼c／d？e＊f［g］"]],
  ["quotes", ["'a'"], ["’a’"]],
  ["31 characters at most", ["あ".repeat(40)], ["あ".repeat(31)]],
  ["no character cut in half", ["𠮷".repeat(20)], ["𠮷".repeat(15)]],
  ["the same twice", ["x", "X", "x"], ["x", "X(2)", "x(3)"]],
  ["the same after cutting", ["あ".repeat(32), "あ".repeat(33)], ["あ".repeat(31), `${"あ".repeat(28)}(2)`]],
  ["nothing left", [" \n"], ["シート"]],
])("tabNames(wanted): %s", (_, wanted, expected) => expect(tabNames(wanted)).toEqual(expected));
