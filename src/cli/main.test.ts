import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { main } from "./main.ts";

async function typed(line: string): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const code = await main(line === "" ? [] : line.split(" "), {
    out: (text) => (written.out += `${text}\n`),
    err: (text) => (written.err += `${text}\n`),
  });
  return { code, ...written };
}

test.each([
  ["serve --port abc", "--port must be a port number"],
  ["serve --bogus", "Unknown option '--bogus'"],
  ["serve now", "not understood: now"],
  ["seed ojiya", "not understood: ojiya"],
  ["migrate --up", "Unknown option '--up'"],
  ["plans --data", "--data"],
  ["progress", "missing: --plan, --year"],
  ["progress --plan x --year 6", "--year 6 is not a fiscal year"],
  ["sheets --plan x --year 2020 --out f", "missing: --format"],
  ["sheets --plan x --year 2020 --out f --format doc", "--format doc is none of pdf, xlsx"],
  ["sheets --plan x --year 2020 --out f --format pdf --node one", "--node one is not the number"],
  ["publish --plan x --year 2020 --stage draft", "--stage draft is none of final, comment"],
  ["publish --plan x --year soon", "--year soon is not a fiscal year"],
  ["publish --plan= --year 2020", "missing: --plan"],
  ["site", "missing: --out"],
  ["export --plan x --format pdf --out f", "--format pdf is none of json, csv, xlsx"],
  ["backup", "missing: FILE"],
  ["backup a b", "not understood: b"],
  ["restore", "missing: FILE"],
  ["user add --municipality 152081", "missing: --username, --name, --post"],
])("shirube %s: exit 2, the fault and the right usage", async (line, fault) => {
  const { code, out, err } = await typed(line);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(fault);
  const name = line.startsWith("user add") ? "user add" : (line.split(" ")[0] ?? "");
  expect(err).toContain(`usage: shirube ${name}`);
});

test.each(["", "nothing", "user", "user remove", "--version"])(
  "shirube %s: exit 2, all commands",
  async (line) => {
    const { code, out, err } = await typed(line);
    expect([code, out]).toEqual([2, ""]);
    for (const name of Object.keys(commands)) expect(err).toContain(`shirube ${name}`);
  },
);

test("shirube --help lists all commands, and each has its own help", async () => {
  expect(await typed("--help")).toMatchObject({ code: 0, err: "" });
  for (const name of Object.keys(commands)) {
    const { code, out } = await typed(`${name} --help`);
    expect([name, code]).toEqual([name, 0]);
    expect(out).toContain(`usage: shirube ${name}`);
  }
});
