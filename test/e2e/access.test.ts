import { afterAll, beforeAll, expect, test } from "vitest";
import { closeContext, openContext, type Context } from "../../src/context.ts";
import { readEnv } from "../../src/env.ts";
import routes from "../../src/staff/routes.ts";
import { createUser } from "../../src/usecases/people/addUser.ts";
import { commandLineActor } from "../../src/usecases/people/commandLineActor.ts";
import { createDemoAccounts } from "../../src/usecases/people/demoAccounts.ts";
import { seedSample } from "../../src/usecases/seed/seedSample.ts";
import { demoPassword, emptyFolder, startShirube, type Shirube } from "../support/shirube.ts";
import { roles, type RoleName } from "./accessStatuses.ts";
import { accessTable } from "./accessTable.ts";
import { entryFields, formClient, signedIn, type FormClient } from "./formClient.ts";
import { expectRedirect } from "./formPosts.ts";

/** Two cities in one database; every address of the staff app is asked for by every role of both. */
const secret = "市の内部だけの文";
const reviewId = "ojiya-strategy-2020-2021";
const names = Object.keys(roles) as RoleName[];
let context: Context;
let server: Shirube;
const clients = new Map<RoleName, FormClient>();

beforeAll(async () => {
  const data = emptyFolder();
  context = await openContext(readEnv({ dataDir: data, demo: true }));
  await seedSample(context, "elsewhere");
  await createDemoAccounts(context, "elsewhere");
  server = await startShirube(data);
  for (const name of names) {
    const login = roles[name];
    clients.set(name, login ? await signedIn(server.url, login) : formClient(server.url));
  }
  await expectRedirect(
    clientOf("planning"),
    "/staff/plans/ojiya-strategy-2020/2021/open",
    { dueOn: "2022-05-20" },
    "?opened=42",
  );
  await createUser(context, commandLineActor("ojiya"), {
    userId: "person-of-ojiya",
    username: "person-of-ojiya",
    name: secret,
    email: null,
    postIds: ["reader"],
    password: demoPassword,
    isDemo: true,
  });
  const draft = `/staff/submissions/${reviewId}.01.shoko`;
  const fields = entryFields(await (await clientOf("clerk").get(draft)).text());
  await expectRedirect(clientOf("clerk"), draft, { ...fields, analysis: secret, intent: "save" }, draft);
});
afterAll(async () => {
  if (context) await closeContext(context);
  await server?.stop();
});

const clientOf = (name: RoleName): FormClient => clients.get(name) ?? formClient(server.url);
/** Where the page's scripts ask for its content. */
const dataOf = (address: string) => `/staff${address === "/" ? "/_root" : address}.data`;
const rows = Object.entries(accessTable);
const strangers = names.filter((name) => name.startsWith("strange"));

/** How often anything was changed in either city; that somebody signs in or out is no change. */
async function changes(): Promise<number> {
  const { count } = await context.databases.owner
    .selectFrom("audit_log")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("action", "not in", ["signIn", "signOut"])
    .executeTakeFirstOrThrow();
  return Number(count);
}

test("every route of the staff app has a row in the table", () => {
  expect(routes.map(({ path }) => path ?? "").toSorted()).toEqual(Object.keys(accessTable).toSorted());
});

test.each(rows)("GET %s: each role gets what is its own", async (_, { address, get }) => {
  const answers = await Promise.all(
    names.map(async (name) => [name, (await clientOf(name).get(`/staff${address}`)).status]),
  );
  expect(Object.fromEntries(answers)).toEqual(get);
});

test.each(rows)("POST %s: each role may do what is its own, and nothing changed", async (_, row) => {
  const before = await changes();
  const sent = await Promise.all(
    names.map(async (name) => {
      const client =
        row.address === "/sign-out" && roles[name] ? await signedIn(server.url, roles[name]) : clientOf(name);
      const path = row.address === "/" ? "/?index" : row.address;
      return [name, (await client.post(`/staff${path}`, row.form ?? {})).status];
    }),
  );
  const none = Object.fromEntries(names.map((name) => [name, 405]));
  expect(Object.fromEntries(sent)).toEqual(row.post ?? none);
  expect(await changes()).toBe(before);
});

test.each(rows)("%s: nobody and no stranger gets a word of the city's content", async (_, { address }) => {
  for (const name of ["nobody", ...strangers] as RoleName[]) {
    for (const path of [`/staff${address}`, dataOf(address)]) {
      const text = await (await clientOf(name).get(path)).text();
      expect([name, path, text.includes(secret)]).toEqual([name, path, false]);
    }
  }
});

test("where it is allowed, that content is there", async () => {
  for (const [name, path] of [
    ["clerk", `/staff/submissions/${reviewId}.01.shoko`],
    ["planning", "/staff/audit"],
    ["administrator", "/staff/users"],
    ["administrator", "/staff/users/person-of-ojiya"],
  ] as const) {
    expect([path, (await (await clientOf(name).get(path)).text()).includes(secret)]).toEqual([path, true]);
  }
});

test.each(rows)("%s: what scripts ask for is refused like the page", async (_, { address, get }) => {
  for (const name of names) {
    if (get[name] !== 403 && get[name] !== 404) continue;
    expect([name, (await clientOf(name).get(dataOf(address))).status]).toEqual([name, get[name]]);
  }
});

test.each(rows)("POST %s: a form from elsewhere or from nowhere is refused", async (_, { address, form }) => {
  const before = await changes();
  const { cookie } = clientOf("planning");
  const elsewhere = { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" };
  for (const headers of [{ cookie }, { cookie, ...elsewhere }, { cookie, origin: "null" }]) {
    const answer = await fetch(`${server.url}/staff${address}`, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    expect([headers, answer.status]).toEqual([headers, 403]);
  }
  expect(await changes()).toBe(before);
});

const board = `/staff/reviews/${reviewId}`;
const person = "/staff/users/person-of-ojiya";
const idOf = (path: string): string => path.split("/").at(-1) ?? "";

test.each<[string, (id: string) => [RoleName, string, Record<string, string>]]>([
  ["a clerk of another department saves", (id) => ["otherClerk", id, { intent: "save" }]],
  ["planning saves for a department", (id) => ["planning", id, { intent: "save" }]],
  ["a council member saves", (id) => ["council", id, { intent: "save" }]],
  ["a clerk of another city saves", (id) => ["strangeClerk", id, { intent: "save" }]],
  ["a clerk approves", (id) => ["clerk", id, { intent: "approve" }]],
  ["a clerk returns", (id) => ["clerk", id, { intent: "return", reason: "no" }]],
  ["planning of another city locks", () => ["strangePlanning", board, { intent: "lock" }]],
  [
    "planning of another city moves the due date",
    (id) => ["strangePlanning", board, { intent: "extend", dueOn: "2022-06-30", submission: idOf(id) }],
  ],
  ["a head of another city approves", (id) => ["strangeHead", "/staff/?index", { submission: idOf(id) }]],
  ["an administrator of another city sets a password", () => ["strangeAdministrator", person, {}]],
  [
    "an administrator of another city gives a post",
    () => ["strangeAdministrator", person, { intent: "hold", postId: "planning", day: "2022-05-20" }],
  ],
])("%s: refused, and the draft stays as it was", async (_, attempt) => {
  const draft = `/staff/submissions/${reviewId}.01.shoko`;
  const [name, path, form] = attempt(draft);
  const before = await changes();
  const wrong = {
    analysis: "changed by the wrong person",
    "version:analysis": "1",
    "loaded:analysis": secret,
  };
  const { status } = await clientOf(name).post(path, { ...wrong, ...form });
  expect([403, 404]).toContain(status);
  expect(await changes()).toBe(before);
  expect(await (await clientOf("clerk").get(draft)).text()).toContain(secret);
});
