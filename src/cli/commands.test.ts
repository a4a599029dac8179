import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "./main.ts";

/** A server of its own process runs all the time: every command works beside it. */
const data = mkdtempSync(join(tmpdir(), "shirube-cli-"));
chmodSync(data, 0o711);
const program = join(import.meta.dirname, "main.ts");
const server = spawn(
  process.execPath,
  [program, "serve", "--demo", "--port", "0", "--data", data, "--json"],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
let ready: { url: string; port: number; accounts: { login: string; password: string }[] };

beforeAll(async () => {
  const printed: string[] = [];
  for await (const line of createInterface({ input: server.stdout })) {
    printed.push(line);
    if (line === "}") break;
  }
  ready = JSON.parse(printed.join("\n"));
}, 60_000);
afterAll(() => {
  server.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const code = await main([...args, "--data", data], {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  });
  return { code, ...written };
}
const plan = ["--plan", "ojiya-strategy-2020"];
const at = (name: string) => join(data, name);

test("serve --demo says where it is and who can sign in", async () => {
  expect(ready.accounts).toContainEqual(
    expect.objectContaining({ login: "ojiya-planning", password: "shirube-demo" }),
  );
  expect((await fetch(`${ready.url}ojiya/ojiya-strategy-2020/2020/`)).status).toBe(200);
  expect((await fetch(`${ready.url}health`)).status).toBe(200);
});

test.each([
  ["seed", ["seed"], "ojiya was there already; nothing changed."],
  ["migrate", ["migrate"], "The tables are up to date."],
  ["publish", ["publish", ...plan, "--year", "2020"], "0 of them new or different"],
  ["publish (the plan itself)", ["publish", ...plan], "0 of them new or different"],
  [
    "sheets",
    ["sheets", ...plan, "--year", "2020", "--format", "pdf", "--node", "01", "--out", at(".a.pdf")],
    "Wrote ",
  ],
  ["sheets", ["sheets", ...plan, "--year", "2020", "--format", "xlsx", "--out", at(".a.xlsx")], "Wrote "],
  ["export", ["export", ...plan, "--format", "csv", "--out", at(".a.csv")], "Wrote "],
  ["site", ["site", "--out", at(".site"), "--municipality", "152081"], "Wrote the site to "],
  ["audit seal", ["audit", "seal"], "Sealed "],
  ["audit verify", ["audit", "verify", "--municipality", "152081"], "OK ojiya: "],
  ["audit export", ["audit", "export", "--municipality", "152081", "--out", at(".log.csv")], "Wrote "],
  ["backup", ["backup", at(".backup")], "Wrote the backup "],
])(
  "shirube %s does its work while the server runs and says so in one line",
  async (_, args, line) => {
    const { code, out, err } = await typed(...args);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(line);
    expect(out).not.toContain("\n");
  },
  60_000,
);

test("shirube plans --json lists the plans", async () => {
  const { out } = await typed("plans", "--json");
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({ id: "ojiya-strategy-2020", municipality: "ojiya" }),
  );
});

test.each([
  ["of a year", [...plan, "--year", "2020"], "praised-but-behind"],
  ["of the plan alone", ["--plan", "ina-strategy-2020"], "target-not-comparable"],
])("shirube check lists the hints %s, each with its evidence below", async (_, args, hint) => {
  const { code, out, err } = await typed("check", ...args);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain(hint);
  expect(out).toMatch(/^(contradiction|look)\t[a-z-]+\t.+\n\t[a-z]+\t/u);
});

test("shirube progress --json has a row for every indicator and series, with the rate as text or a reason", async () => {
  const { out } = await typed("progress", ...plan, "--year", "2020", "--json");
  const rows = JSON.parse(out) as Record<string, unknown>[];
  expect(rows.length).toBeGreaterThanOrEqual(72);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(
      expect.arrayContaining([
        "indicator",
        "series",
        "node",
        "baseline",
        "target",
        "actual",
        "rate",
        "reason",
        "band",
        "formula",
      ]),
    );
    expect(row["rate"] === null ? typeof row["reason"] : typeof row["rate"]).toBe("string");
  }
});

test("shirube user add makes an account that must choose its own password", async () => {
  const person = [
    "--municipality",
    "152081",
    "--username",
    "taro",
    "--name",
    "太郎",
    "--post",
    "shoko-clerk",
  ];
  const { out } = await typed("user", "add", ...person, "--json");
  const { password } = JSON.parse(out) as { password: string };
  const body = new URLSearchParams({ login: "taro", password });
  const origin = new URL(ready.url).origin;
  // Where the staff app is not built yet, its address says so.
  const answer = await fetch(`${ready.url}staff/sign-in`, {
    method: "POST",
    body,
    headers: { origin },
    redirect: "manual",
  });
  expect([302, 503]).toContain(answer.status);
  const again = await typed("user", "add", ...person);
  expect([again.code, again.err]).toEqual([1, expect.stringContaining("is taken")]);
});

test.each([
  ["an unknown plan", ["progress", "--plan", "nothing", "--year", "2020"], "ojiya-strategy-2020"],
  ["an unknown city", ["site", "--out", at(".s"), "--municipality", "999999"], "152081 小千谷市"],
  [
    "a folder that is not there",
    ["sheets", ...plan, "--year", "2020", "--format", "pdf", "--out", at("no/a.pdf")],
    "cannot be written",
  ],
  ["a database that is not empty", ["restore", at(".backup")], "empty"],
])("%s: exit 1 with the cause", async (_, args, cause) => {
  const { code, out, err } = await typed(...args);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(cause);
});

test("shirube audit verify --json names the head of every city; a head that is not there fails with exit 1", async () => {
  const { code, out } = await typed("audit", "verify", "--json");
  expect([code, JSON.parse(out)]).toEqual([
    0,
    expect.arrayContaining([
      expect.objectContaining({
        municipalityId: "ojiya",
        ok: true,
        head: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]),
  ]);
  const noted = await typed("audit", "verify", "--municipality", "152081", "--head", "0".repeat(64));
  expect([noted.code, noted.out]).toEqual([1, expect.stringContaining("BROKEN ojiya: ")]);
});

test("SIGTERM ends the server in order, and the database it started", async () => {
  server.kill("SIGTERM");
  const [code] = await once(server, "exit");
  expect(code).toBe(0);
  expect(existsSync(join(data, "postgres/postmaster.pid"))).toBe(false);
  expect(statSync(at(".backup")).size).toBeGreaterThan(10_000);
}, 20_000);
