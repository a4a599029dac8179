import { afterAll, beforeAll, expect, test } from "vitest";
import { withTestContext } from "../../test/support/context.ts";
import { republish, withdraw } from "../../test/support/publishing.ts";
import { prepareDemo } from "../usecases/site/prepareDemo.ts";
import { serve, type RunningServer } from "./server.ts";
import { sitePath } from "./publicPages.ts";

const { context } = await withTestContext();
let server: RunningServer;
const sheet = "/ojiya/ojiya-strategy-2020/2020/sheets/01/";

beforeAll(async () => {
  await prepareDemo(context);
  server = await serve(context, "/nowhere");
});
afterAll(() => server.close());

const get = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.url), { redirect: "manual", ...init });

test.each([
  ["/", 200, "text/html; charset=utf-8"],
  ["/en/", 200, "text/html; charset=utf-8"],
  ["/ojiya/", 200, "text/html; charset=utf-8"],
  [sheet, 200, "text/html; charset=utf-8"],
  [`/en${sheet}`, 200, "text/html; charset=utf-8"],
  [`${sheet.slice(0, -1)}.json`, 200, "application/json; charset=utf-8"],
  [`${sheet.slice(0, -1)}.pdf`, 200, "application/pdf"],
  [`${sheet.slice(0, -1)}.xlsx`, 200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["/ojiya/ojiya-strategy-2020/2020/sheets.pdf", 200, "application/pdf"],
  ["/ojiya/ojiya-strategy-2020/2020/indicators.csv", 200, "text/csv; charset=utf-8"],
  ["/site.css", 200, "text/css; charset=utf-8"],
  ["/robots.txt", 200, "text/plain; charset=UTF-8"],
  ["/favicon.ico", 200, "image/svg+xml"],
  ["/health", 200, "text/plain; charset=UTF-8"],
  ["/nothing/", 404, "text/html; charset=utf-8"],
  ["/ojiya/ojiya-strategy-2020/2020/sheets/99.pdf", 404, "text/html; charset=utf-8"],
  ["/ojiya.pdf", 404, "text/html; charset=utf-8"],
])("GET %s answers %i", async (path, status, contentType) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([status, contentType]);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
});

test.each([
  [sheet.slice(0, -1), sheet],
  ["/en", "/en/"],
  [`${sheet}index.html`, sheet],
])("GET %s leads to %s", async (path, place) => {
  const answer = await get(path);
  expect([answer.status, answer.headers.get("location")]).toEqual([301, place]);
});

test.each([
  "/../package.json",
  "/%2e%2e/package.json",
  "/..%2fpackage.json",
  "/ojiya/..%5c..%5cetc",
  "//evil.example/",
  "/%ff",
  "/%00",
  "/.git/config",
  "/ojiya//",
])("GET %s is an address that does not exist", async (path) => {
  const answer = await get(server.url.slice(0, -1) + path);
  expect([answer.status, answer.headers.get("location")]).toEqual([404, null]);
});

test.each([
  ["/", ""],
  ["/ojiya/", "ojiya/"],
  ["/a%20b", "a b"],
  ["/a//b", undefined],
  ["/a/../b", undefined],
  ["/%2e%2e/b", undefined],
  ["/a%2f..%2fb", undefined],
  ["/%e0%a4", undefined],
  [`/${"a".repeat(2_000)}`, undefined],
])("sitePath(%s)", (pathname, expected) => expect(sitePath(pathname)).toBe(expected));

test("pages carry headers that allow no script, no frame and nothing from elsewhere", async () => {
  const { headers } = await get(sheet);
  expect(headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("strict-transport-security")).toBeNull();
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("cache-control")).toBe("public, no-cache");
});

test("a page that the browser has is not sent again, in whatever encoding it has it", async () => {
  for (const encoding of ["br", "gzip", "identity"]) {
    const first = await get(sheet, { headers: { "accept-encoding": encoding } });
    const tag = first.headers.get("etag") ?? "";
    const again = await get(sheet, {
      headers: { "accept-encoding": encoding, "if-none-match": `"x", W/${tag}` },
    });
    expect([first.status, again.status, (await again.arrayBuffer()).byteLength]).toEqual([200, 304, 0]);
    expect(first.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
    expect(await first.text()).toContain("キャリア教育の推進");
  }
});

test("HEAD has the headers of GET and no body", async () => {
  const answer = await get(sheet, { method: "HEAD", headers: { "accept-encoding": "identity" } });
  expect(Number(answer.headers.get("content-length"))).toBeGreaterThan(10_000);
  expect(await answer.text()).toBe("");
});

test.each(["POST", "PUT", "DELETE"])("%s is not for public pages", async (method) => {
  expect((await get("/ojiya/", { method })).status).toBe(405);
});

test("without a build the staff app says what to do", async () => {
  const answer = await get("/staff/");
  expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining("npm start")]);
});

test("a port that is taken is named with what to do", async () => {
  const taken = { ...context, env: { ...context.env, port: server.port } };
  await expect(serve(taken, "/nowhere")).rejects.toMatchObject({
    code: "wrong-state",
    message: expect.stringMatching(/^Port \d+ is taken.*--port/),
  });
});

test("over https browsers are told to stay there", async () => {
  const secure = await serve(
    { ...context, env: { ...context.env, publicUrl: "https://plan.example.jp" } },
    "/nowhere",
  );
  const answer = await fetch(`http://127.0.0.1:${secure.port}/ojiya/`);
  expect(answer.headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(secure.url).toBe("https://plan.example.jp/");
  await secure.close();
});

const eventually = (path: string) =>
  expect.poll(async () => (await get(path)).text(), { timeout: 3_000, interval: 5 });

test("what is published is served at once, pages and files", async () => {
  expect(await (await get(sheet)).text()).not.toContain("新しい目的");
  const pdf = async () => (await get(`${sheet.slice(0, -1)}.pdf`)).headers.get("etag");
  const before = await pdf();
  await republish(context, sheet.slice(1, -1), { purpose: "新しい目的です。" });
  await eventually(sheet).toContain("新しい目的です。");
  expect(await pdf()).not.toBe(before);
});

test("after the listening connection was lost, what is published is still served", async () => {
  const ended = await context.databases.auth.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and query ilike 'listen%' and pid <> pg_backend_pid()",
  );
  expect(ended.rowCount).toBeGreaterThan(0);
  await republish(context, sheet.slice(1, -1), { purpose: "接続の後の目的です。" });
  await eventually(sheet).toContain("接続の後の目的です。");
});

test("what was taken down answers 410 with the reason, in every form", async () => {
  const path = "ojiya/ojiya-strategy-2020/2020/sheets/02";
  expect((await get(`/${path}/`)).status).toBe(200);
  await withdraw(context, path, "個人の名前が載っていたため");
  await eventually(`/${path}/`).toContain("個人の名前が載っていたため");
  for (const file of [`/${path}/`, `/en/${path}/`, `/${path}.json`, `/${path}.pdf`, `/${path}.xlsx`]) {
    expect([file, (await get(file)).status]).toEqual([file, 410]);
  }
});
