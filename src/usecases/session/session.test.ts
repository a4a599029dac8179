import { beforeAll, expect, test } from "vitest";
import { cookieOf, requestFrom, withTestContext } from "../../../test/support/context.ts";
import { listAuditEntries } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { addUser } from "../people/addUser.ts";
import { commandLineActor } from "../people/commandLineActor.ts";
import { createDemoAccounts, demoPassword } from "../people/demoAccounts.ts";
import { endPost } from "../people/endPost.ts";
import { holdPost } from "../people/holdPost.ts";
import { setPassword } from "../people/setPassword.ts";
import { seedSample } from "../seed/seedSample.ts";
import { changePassword } from "./changePassword.ts";
import { currentActor, currentSession } from "./currentActor.ts";
import { signIn } from "./signIn.ts";
import { signOut } from "./signOut.ts";

const { context, clock } = await withTestContext();
const administrator = commandLineActor("ojiya");
let first: { userId: string; password: string };

beforeAll(async () => {
  await seedSample(context);
  await createDemoAccounts(context, "ojiya");
  const user = {
    username: "Hanako.Sato.of.Ojiya",
    name: "佐藤花子",
    email: "hanako@example.lg.jp",
    postIds: ["shoko-clerk"],
  };
  first = await addUser(context, administrator, user);
});

/** Signs in and gives a request of the browser afterwards. */
async function signedIn(login: string, password: string, address = "192.0.2.1"): Promise<Request> {
  const { headers } = await signIn(context, requestFrom(address), { login, password });
  return requestFrom(address, { cookie: cookieOf(headers) });
}

const failing = (login: string, address: string) =>
  signIn(context, requestFrom(address), { login, password: "not the password" }).then(
    () => "signed in",
    (error: Error) => error.message,
  );
const wrong = "ユーザー名かパスワードが違います。もう一度入力してください。";

test.each([
  ["user name", "ojiya-shoko-clerk"],
  ["user name in capitals", "OJIYA-Shoko-Clerk"],
  ["user name in full width with a space", "ｏｊｉｙａ-ｓｈｏｋｏ-ｃｌｅｒｋ "],
])("signIn(%s) starts a session of that person with today's posts", async (_, login) => {
  const actor = await currentActor(context, await signedIn(login, demoPassword));
  expect(actor).toMatchObject({ userId: "demo-ojiya-shoko-clerk", municipalityId: "ojiya" });
  expect(actor?.posts.map(({ id }) => id)).toEqual(["shoko-clerk"]);
});

test("signIn(e-mail address) starts a session too", async () => {
  const actor = await currentActor(context, await signedIn("Hanako@example.lg.jp", first.password));
  expect(actor?.name).toBe("佐藤花子");
});

test("signing in stands in the record of the city, with the address and without the password", async () => {
  await signedIn("ojiya-kikaku-head", demoPassword, "192.0.2.77");
  const entries = await inMunicipality(context.databases.app, "ojiya", null, (tx) =>
    listAuditEntries(tx, { before: null, subject: "user:demo-ojiya-kikaku-head", limit: 1 }),
  );
  expect(entries).toEqual([expect.objectContaining({ action: "signIn", after: { address: "192.0.2.77" } })]);
});

test("the session cookie cannot be read by scripts nor sent by other sites", async () => {
  const { headers } = await signIn(context, requestFrom("192.0.2.1"), {
    login: "ojiya-reader",
    password: demoPassword,
  });
  expect(headers.getSetCookie()).toEqual([
    expect.stringMatching(/^shirube\.session_token=.+HttpOnly; SameSite=Lax$/),
  ]);
  expect(headers.getSetCookie()[0]).toContain("Max-Age=43200");
});

test("a wrong name and a wrong password get the same words", async () => {
  expect(await failing("ojiya-head-of-nothing", "192.0.2.2")).toBe(wrong);
  expect(await failing("ojiya-reader", "192.0.2.2")).toBe(wrong);
  expect(await failing("'; drop table member; --", "192.0.2.2")).toBe(wrong);
});

test("currentActor(request): nobody without a session, with a changed cookie, after signing out", async () => {
  const request = await signedIn("ojiya-reader", demoPassword);
  const cookie = request.headers.get("cookie") ?? "";
  expect(await currentActor(context, requestFrom("192.0.2.1"))).toBeNull();
  const changed = cookie.replace(/=./, (start) => (start === "=A" ? "=B" : "=A"));
  expect(await currentActor(context, requestFrom("192.0.2.1", { cookie: changed }))).toBeNull();
  const { headers } = await signOut(context, request);
  expect(headers.getSetCookie()[0]).toContain("Max-Age=0");
  expect(await currentActor(context, request)).toBeNull();
});

test("five failures close an account for 15 minutes, for the right password and from everywhere", async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect(await failing("ojiya-council", `198.51.100.${attempt}`)).toBe(wrong);
  const closed = "サインインの失敗が続いたため、一時的に受け付けていません。15分後にもう一度お試しください。";
  expect(await failing("ojiya-council", "198.51.100.9")).toBe(closed);
  await expect(signedIn("ojiya-council", demoPassword)).rejects.toThrow(closed);
  // Other accounts go on.
  expect(await currentActor(context, await signedIn("ojiya-reader", demoPassword))).not.toBeNull();
  clock.now = new Date(clock.now.getTime() + 15 * 60_000);
  expect(await currentActor(context, await signedIn("ojiya-council", demoPassword))).not.toBeNull();
});

test("attempts at the same time do not pass together", async () => {
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => failing("ojiya-kanko-head", "198.51.100.20")),
  );
  expect(answers.filter((answer) => answer === wrong)).toHaveLength(5);
});

test("thirty failures close an address for every account", async () => {
  const address = "203.0.113.5";
  for (let attempt = 0; attempt < 30; attempt++)
    expect(await failing(`nobody-${attempt}`, address)).toBe(wrong);
  await expect(signedIn("ojiya-norin-head", demoPassword, address)).rejects.toThrow(
    "一時的に受け付けていません",
  );
  expect(
    await currentActor(context, await signedIn("ojiya-norin-head", demoPassword, "203.0.113.6")),
  ).not.toBeNull();
});

test("demo accounts exist where the demo is on, and nowhere else", async () => {
  const request = await signedIn("ojiya-planning", demoPassword);
  const serious = { ...context, env: { ...context.env, demo: false } };
  expect(await currentActor(serious, request)).toBeNull();
  const again = signIn(serious, requestFrom("192.0.2.3"), {
    login: "ojiya-planning",
    password: demoPassword,
  });
  await expect(again).rejects.toThrow(wrong);
  const change = { currentPassword: demoPassword, newPassword: "another password" };
  await expect(changePassword(context, request, change)).rejects.toMatchObject({ code: "forbidden" });
});

test("a post counts from its first to its last day, by the day in Japan", async () => {
  const { userId, password } = await addUser(context, administrator, {
    username: "jiro",
    name: "次郎",
    email: null,
    postIds: [],
  });
  const request = await signedIn("jiro", password);
  const postsAt = async (now: string) => {
    clock.now = new Date(now);
    return (await currentActor(context, request))?.posts.map(({ id }) => id);
  };
  await holdPost(context, administrator, { userId, postId: "norin-head", day: "2022-07-01" });
  await endPost(context, administrator, { userId, postId: "norin-head", day: "2022-07-31" });
  expect(await postsAt("2022-06-30T14:59:59Z")).toEqual([]);
  expect(await postsAt("2022-06-30T15:00:00Z")).toEqual(["norin-head"]);
  expect(await postsAt("2022-07-31T14:59:59Z")).toEqual(["norin-head"]);
  expect(await postsAt("2022-07-31T15:00:00Z")).toEqual([]);
});

test.each([
  ["eleven characters", "elevenchars", "newPassword"],
  ["twelve characters", "twelve chars", "none"],
  ["the current one", "current", "newPassword"],
  ["the user name", "HANAKO.SATO.OF.OJIYA", "newPassword"],
])("changePassword(%s): field refused", async (_, typed, field) => {
  const { password } = await setPassword(context, administrator, first.userId);
  const request = await signedIn("hanako.sato.of.ojiya", password);
  const change = { currentPassword: password, newPassword: typed === "current" ? password : typed };
  const refused = await changePassword(context, request, change).then(
    () => ["none"],
    (error: { fields: object }) => Object.keys(error.fields),
  );
  expect(refused).toEqual([field]);
});

test("a password given by an administrator must be changed once; other sessions end", async () => {
  const { password } = await setPassword(context, administrator, first.userId);
  const elsewhere = await signedIn("hanako.sato.of.ojiya", password, "192.0.2.30");
  const request = await signedIn("hanako.sato.of.ojiya", password);
  expect((await currentSession(context, request))?.mustChangePassword).toBe(true);
  const guess = { currentPassword: "a wrong guess", newPassword: "a good long password" };
  await expect(changePassword(context, request, guess)).rejects.toMatchObject({
    fields: { currentPassword: expect.anything() },
  });
  const { headers } = await changePassword(context, request, { ...guess, currentPassword: password });
  const after = requestFrom("192.0.2.1", { cookie: cookieOf(headers) });
  expect((await currentSession(context, after))?.mustChangePassword).toBe(false);
  expect(await currentActor(context, elsewhere)).toBeNull();
  await expect(signedIn("hanako.sato.of.ojiya", password)).rejects.toThrow(wrong);
  expect(
    await currentActor(context, await signedIn("hanako.sato.of.ojiya", "a good long password")),
  ).not.toBeNull();
});
