import { beforeAll, expect, test } from "vitest";
import { withTestContext } from "../../../test/support/context.ts";
import type { Actor, Role } from "../../core/permission/permission.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { seedSample } from "../seed/seedSample.ts";
import { addUser } from "./addUser.ts";
import { commandLineActor, findMunicipalityByCode, findMunicipalityOfPlan } from "./commandLineActor.ts";
import { createDemoAccounts } from "./demoAccounts.ts";
import { endPost } from "./endPost.ts";
import { holdPost } from "./holdPost.ts";
import { listUsers } from "./listUsers.ts";
import { setPassword } from "./setPassword.ts";

const { context } = await withTestContext();
const administrator = commandLineActor("ojiya");
const newUser = { username: "taro", name: "太郎", email: null, postIds: ["shoko-clerk"] };

beforeAll(async () => {
  await seedSample(context);
  await seedSample(context, "elsewhere");
});

const withRole = (role: Role): Actor => ({
  userId: "x",
  name: "x",
  municipalityId: "ojiya",
  posts: [{ id: "p", role, orgUnitId: "shoko", title: "p" }],
});
const change = { userId: "x", postId: "shoko-clerk", day: "2022-04-01" };

test.each(["planning", "head", "clerk", "council", "reader"] as const)(
  "a person with the role %s manages no users",
  async (role) => {
    const actor = withRole(role);
    const refused = { code: "forbidden" };
    await expect(addUser(context, actor, newUser)).rejects.toMatchObject(refused);
    await expect(listUsers(context, actor)).rejects.toMatchObject(refused);
    await expect(setPassword(context, actor, "x")).rejects.toMatchObject(refused);
    await expect(holdPost(context, actor, change)).rejects.toMatchObject(refused);
    await expect(endPost(context, actor, change)).rejects.toMatchObject(refused);
    const made = await context.databases.auth.query(`select 1 from "user" where username = 'taro'`);
    expect(made.rowCount).toBe(0);
  },
);

test("addUser(user) makes a person with posts from today on, and one line in the record", async () => {
  const { userId } = await addUser(context, administrator, newUser);
  const { users } = await listUsers(context, administrator);
  expect(users.find((user) => user.userId === userId)).toMatchObject({
    username: "taro",
    posts: [{ id: "shoko-clerk", from: "2022-05-10", to: null }],
  });
  const entries = await inMunicipality(context.databases.app, "ojiya", null, (tx) =>
    listAuditEntries(tx, { before: null, subject: `user:${userId}`, limit: 9 }),
  );
  expect(entries.map(({ userName, action }) => [userName, action])).toEqual([["command line", "addUser"]]);
  expect(JSON.stringify(entries)).not.toMatch(/argon2|password/);
});

test.each([
  [
    "a name that is taken",
    { username: "TARO" },
    { code: "bad-input", fields: { username: expect.anything() } },
  ],
  [
    "a name with a space",
    { username: "ta ro" },
    { code: "bad-input", fields: { username: expect.anything() } },
  ],
  ["no name", { username: "saburo", name: " " }, { code: "bad-input", fields: { name: expect.anything() } }],
  [
    "a wrong address",
    { username: "saburo", email: "a@" },
    { code: "bad-input", fields: { email: expect.anything() } },
  ],
  ["an unknown post", { username: "saburo", postIds: ["mayor"] }, { code: "not-found" }],
])("addUser(%s) is refused and leaves nothing behind", async (_, part, refusal) => {
  await expect(addUser(context, administrator, { ...newUser, ...part })).rejects.toMatchObject(refusal);
  const left = await context.databases.auth.query(`select 1 from "user" where username = 'saburo'`);
  expect(left.rowCount).toBe(0);
});

test("an administrator reaches nobody of another city", async () => {
  const stranger = commandLineActor("elsewhere");
  const { userId } = await addUser(context, administrator, { ...newUser, username: "goro" });
  expect((await listUsers(context, stranger)).users).toEqual([]);
  const unknown = { code: "not-found" };
  await expect(setPassword(context, stranger, userId)).rejects.toMatchObject(unknown);
  await expect(holdPost(context, stranger, { ...change, userId })).rejects.toMatchObject(unknown);
  await expect(endPost(context, stranger, { ...change, userId })).rejects.toMatchObject(unknown);
});

test.each(["2022-02-29", "today", ""])("holdPost(day %j) is refused", async (day) => {
  await expect(holdPost(context, administrator, { ...change, day })).rejects.toMatchObject({
    code: "bad-input",
  });
});

test("createDemoAccounts(city) makes one account for every post, once", async () => {
  const accounts = await createDemoAccounts(context, "elsewhere");
  expect(await createDemoAccounts(context, "elsewhere")).toEqual(accounts);
  expect(accounts.map(({ login }) => login)).toContain("elsewhere-shoko-clerk");
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(7);
  expect((await listUsers(context, commandLineActor("elsewhere"))).users).toHaveLength(accounts.length);
});

test("findMunicipalityByCode(code), findMunicipalityOfPlan(plan): unknown ones name the known", async () => {
  expect(["ojiya", "elsewhere"]).toContain(await findMunicipalityByCode(context, "152081"));
  await expect(findMunicipalityByCode(context, "000000")).rejects.toThrow("152081 小千谷市");
  await expect(findMunicipalityOfPlan(context, "nothing")).rejects.toThrow("ojiya-strategy-2020");
});
