import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cookieOf, requestFrom, withTestContext } from "../../test/support/context.ts";
import { addUser } from "../usecases/people/addUser.ts";
import { commandLineActor } from "../usecases/people/commandLineActor.ts";
import { createDemoAccounts, demoPassword } from "../usecases/people/demoAccounts.ts";
import { seedSample } from "../usecases/seed/seedSample.ts";
import { signIn } from "../usecases/session/signIn.ts";
import { serve, type RunningServer } from "./server.ts";

/** A build of the least staff app there can be: one address that tells what the server handed to it. */
const build = (router: string) => `
import { RouterContextProvider, createContext } from ${JSON.stringify(router)};
const key = createContext();
const createLoadContext = (load) => new RouterContextProvider(new Map([[key, load]]));
const tell = ({ request, context }) => {
  const { actor, ...load } = context.get(key);
  if (new URL(request.url).searchParams.has("fail")) throw new Error("a secret of the inside");
  return Response.json({ user: actor?.userId ?? null, posts: actor?.posts.length, ...load, context: undefined, url: request.url, header: request.headers.get("x-shirube-client-address") });
};
const action = async (args) => { await args.request.text(); return tell(args); };
export const entry = { module: { default: () => new Response("page"), createLoadContext, handleError() {} } };
export const routes = { any: { id: "any", path: "*", module: { loader: tell, action } } };
export const assets = { version: "1", url: "", entry: { module: "", imports: [] }, routes: {} };
export const basename = "/staff", ssr = true, future = {}, isSpaMode = false, prerender = [], publicPath = "/staff/", assetsBuildDirectory = "";
export const routeDiscovery = { mode: "initial" };
`;

const { context } = await withTestContext();
let folder: string;
let server: RunningServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shirube-build-"));
  await mkdir(join(folder, "server"));
  await mkdir(join(folder, "client/assets"), { recursive: true });
  await writeFile(join(folder, "server/index.js"), build(import.meta.resolve("react-router")));
  await writeFile(join(folder, "client/assets/app-1a2b.js"), "export {};\n".repeat(500));
  await writeFile(join(folder, "server/secret.js"), "not for browsers");
  await seedSample(context);
  await createDemoAccounts(context, "ojiya");
  const user = { username: "newcomer", name: "新人", email: null, postIds: ["shoko-clerk"] };
  const { password } = await addUser(context, commandLineActor("ojiya"), user);
  for (const [login, secret] of [
    ["ojiya-planning", demoPassword],
    ["newcomer", password],
  ] as const) {
    cookies[login] = cookieOf(
      (await signIn(context, requestFrom("192.0.2.1"), { login, password: secret })).headers,
    );
  }
  server = await serve(context, folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server.url), { redirect: "manual", ...init });
const own = () => new URL(server.url).origin;

test("the staff app is told who is signed in, in which language, from where", async () => {
  const cookie = `${cookies["ojiya-planning"]}; shirube_locale=en`;
  const told = await (await get("/staff/x?y=1", { headers: { cookie } })).json();
  expect(told).toMatchObject({
    user: "demo-ojiya-planning",
    posts: 1,
    locale: "en",
    clientAddress: "127.0.0.1",
  });
  expect(told).toMatchObject({ url: `${own()}/staff/x?y=1` });
  expect(await (await get("/staff/x")).json()).toMatchObject({ user: null, locale: "ja" });
});

test("what the client says of its address is not believed", async () => {
  const headers = { "x-shirube-client-address": "8.8.8.8", "x-forwarded-for": "8.8.8.8" };
  expect(await (await get("/staff/x", { headers })).json()).toMatchObject({
    clientAddress: "127.0.0.1",
    header: "127.0.0.1",
  });
});

test("staff answers are private and allow scripts with the nonce of this answer alone", async () => {
  const answers = await Promise.all([get("/staff/x"), get("/staff/x")]);
  const nonces = await Promise.all(answers.map(async (answer) => (await answer.json()).nonce as string));
  expect(new Set(nonces).size).toBe(2);
  const policy = answers[0]?.headers.get("content-security-policy") ?? "";
  expect(policy).toContain(`script-src 'self' 'nonce-${nonces[0]}'; style-src 'self' 'nonce-${nonces[0]}'`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
  expect(answers[0]?.headers.get("cache-control")).toBe("private, no-store");
  expect(answers[0]?.headers.get("referrer-policy")).toBe("same-origin");
});

/** fetch sets Sec-Fetch headers and refuses some others: here exactly these are sent. */
function post(headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL("/staff/x", server.url), { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end("a=b");
  });
}

beforeAll(() => void vi.spyOn(console, "warn").mockImplementation(() => undefined));

test.each<[string, () => Record<string, string>, number]>([
  ["own page", () => ({ origin: own() }), 200],
  ["another site", () => ({ origin: "https://evil.example" }), 403],
  ["another port", () => ({ origin: `${own()}1` }), 403],
  ["an opaque page", () => ({ origin: "null" }), 403],
  ["a sister site by its mark", () => ({ origin: own(), "sec-fetch-site": "same-site" }), 403],
  ["nowhere, with a cookie", () => ({ cookie: cookies["ojiya-planning"] ?? "" }), 403],
  ["nowhere, without a cookie", () => ({}), 200],
  [
    "a proxy's claim that is not trusted",
    () => ({ origin: own().replace("http:", "https:"), "x-forwarded-proto": "https" }),
    403,
  ],
])("a form from %s", async (_, headers, status) => expect(await post(headers())).toBe(status));

/** Says how much it will send, sends nothing and waits for the answer. */
const announce = (path: string, length: number) =>
  new Promise<number | undefined>((resolve, reject) => {
    const headers = { origin: own(), "content-length": String(length) };
    const request = httpRequest(new URL(path, server.url), { method: "POST", headers }, (answer) => {
      resolve(answer.statusCode);
      request.destroy();
    });
    request.on("error", reject);
    request.flushHeaders();
  });

test.each([
  ["/staff/x", 2_000_001],
  ["/staff/plans/p/pictures", 12_000_001],
  ["/staff/plans/p/pictures.data", 12_000_001],
  ["/staff/plans/p/pictures/x", 2_000_001],
])("%s with %d bytes is refused before it is read", async (path, length) =>
  expect(await announce(path, length)).toBe(413),
);

test("the form for pictures takes more than others", async () => {
  const body = new Uint8Array(6_000_000);
  const answer = await get("/staff/plans/p/pictures", { method: "POST", body, headers: { origin: own() } });
  expect(answer.status).toBe(200);
});

test("the staff app is told that a person must first choose a password", async () => {
  const told = async (login: string) =>
    (await get("/staff/x", { headers: { cookie: cookies[login] ?? "" } })).json();
  expect(await told("newcomer")).toMatchObject({ mustChangePassword: true });
  expect(await told("ojiya-planning")).toMatchObject({ mustChangePassword: false });
});

test("built files are kept for good by browsers, and only those that were built are read", async () => {
  const script = await get("/staff/assets/app-1a2b.js", { headers: { "accept-encoding": "gzip, br" } });
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("content-encoding")).toBe("br");
  for (const path of [
    "/staff/assets/%2e%2e/%2e%2e/server/secret.js",
    "/staff/../server/secret.js",
    "/staff/server/secret.js",
  ]) {
    expect(await (await get(path)).text()).not.toContain("not for browsers");
  }
});

test("an unexpected error shows a number and nothing of the inside", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const answer = await get("/staff/x?fail");
  const text = await answer.text();
  expect(answer.status).toBe(500);
  expect(text).not.toMatch(/secret of the inside|at .*\.[jt]s/);
  log.mockRestore();
});

test("the routes of the sign-in library are reachable nowhere", async () => {
  for (const path of ["/api/auth/sign-up/email", "/api/auth/get-session", "/api/auth/sign-in/email"]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await get(path, { method: "POST", body: "{}" })).status).toBe(405);
  }
});
