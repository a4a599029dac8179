import { expect, test } from "vitest";
import { withMailServer } from "../../../test/support/mailServer.ts";
import type { Env } from "../../env.ts";
import { createMailer, MailFailure, type OutgoingMail } from "./smtpMailer.ts";

const plain = await withMailServer();
const selfSigned = await withMailServer({ disabledCommands: [], authOptional: true });
const secure = await withMailServer({ secure: true });
const withPassword = await withMailServer({
  authOptional: false,
  allowInsecureAuth: true,
  onAuth({ username, password }, _session, done) {
    if (username === "plan" && password === "p@ss") done(null, { user: username });
    else done(new Error("Invalid username or password"));
  },
});

const from = "企画政策課 <plan@example.lg.jp>";
const mailerAt = (smtpUrl: string) => {
  const env: Env = { dataDir: "/", host: "127.0.0.1", port: 0, demo: false, trustProxy: false };
  const mailer = createMailer({ ...env, smtpUrl, mailFrom: from });
  if (!mailer) throw new Error("There is a mail server.");
  return mailer;
};
const letter: OutgoingMail = {
  address: "sato@example.lg.jp",
  name: "佐藤 花子",
  key: "k",
  subject: "【しるべ】令和3年度の検証 提出のお願い（締切 5月20日）",
  text: "小千谷市　佐藤 花子 様\n\n長い行".concat("あ".repeat(400), "\n.\n終わり\n"),
};
const failure = (work: Promise<void>) =>
  work.then(
    () => "sent",
    (error: unknown) => (error instanceof MailFailure ? error.reason : String(error)),
  );

test("createMailer(env) without a mail server is null", () => {
  expect(
    createMailer({ dataDir: "/", host: "127.0.0.1", port: 0, demo: false, trustProxy: false }),
  ).toBeNull();
});

test("send(mail): Japanese arrives as it was written, from the city, to one person", async () => {
  await mailerAt(`smtp://127.0.0.1:${plain.port}`).send(letter);
  const [mail] = plain.received.splice(0);
  expect(mail?.subject).toBe(letter.subject);
  expect(mail?.text.trim()).toBe(letter.text.trim());
  expect(mail?.to).toEqual(["sato@example.lg.jp"]);
  expect(mail?.headers.get("content-type")).toMatch(/^text\/plain; charset=utf-8/);
  expect(mail?.headers.get("from")).toContain("<plan@example.lg.jp>");
  expect(mail?.headers.get("message-id")).toMatch(/^<[0-9a-f]{32}@example\.lg\.jp>$/);
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
});

test("send(mail) twice: the same Message-ID, so that a mail program knows it", async () => {
  const mailer = mailerAt(`smtp://127.0.0.1:${plain.port}`);
  await mailer.send(letter);
  await mailer.send(letter);
  await mailer.send({ ...letter, key: "another" });
  const ids = plain.received.splice(0).map(({ headers }) => headers.get("message-id"));
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[0]);
});

test.each<[string, Partial<OutgoingMail>]>([
  ["in the subject", { subject: "お願い\r\nBcc: spy@evil.example\r\n\r\n<html>" }],
  ["in the name", { name: "佐藤\r\nBcc: spy@evil.example" }],
  ["in the name, as an address", { name: '佐藤" <spy@evil.example>, "x' }],
  ["in the name, by other line ends", { name: "佐藤\u2028Bcc: spy@evil.example\u0085X: y" }],
  ["in the text", { text: "\r\n.\r\nMAIL FROM:<a@b>\r\nRCPT TO:<spy@evil.example>\r\nDATA\r\n" }],
])("send(mail): headers and people cannot be smuggled %s", async (_, given) => {
  await mailerAt(`smtp://127.0.0.1:${plain.port}`).send({ ...letter, ...given });
  const received = plain.received.splice(0);
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(["sato@example.lg.jp"]);
  const names = [...(received[0]?.headers.keys() ?? [])];
  expect(names).not.toContain("bcc");
  expect(names).not.toContain("x");
});

test.each<[string, string, string]>([
  ["a server that cannot be reached", "smtp://127.0.0.1:1", "connection"],
  ["an unsigned certificate by STARTTLS", `smtp://127.0.0.1:${selfSigned.port}`, "certificate"],
  ["an unsigned certificate by TLS", `smtps://127.0.0.1:${secure.port}`, "certificate"],
  ["a password, and a server without TLS", `smtp://plan:p%40ss@127.0.0.1:${plain.port}`, "certificate"],
  ["a server that wants a password", `smtp://127.0.0.1:${withPassword.port}`, "signIn"],
  ["TLS where the server speaks none", `smtps://127.0.0.1:${plain.port}`, "certificate"],
])("send(mail) by %s fails and says so: %s → %s", async (_, url, expected) => {
  expect(await failure(mailerAt(url).send(letter))).toBe(expected);
  expect([...plain.received, ...selfSigned.received, ...secure.received, ...withPassword.received]).toEqual(
    [],
  );
});

test("send(mail): TLS can be left out by hand, for a server of the closed network", async () => {
  await mailerAt(`smtp://127.0.0.1:${selfSigned.port}?ignoreTLS=true`).send(letter);
  expect(selfSigned.received.splice(0)).toHaveLength(1);
});

test.each([
  [450, "temporary"],
  [421, "temporary"],
  [550, "refused"],
  [553, "refused"],
])("send(mail): %i of the server is %s", async (code, expected) => {
  plain.answer = () => ({ code, words: "mailbox\r\nsays no" });
  const error = await mailerAt(`smtp://127.0.0.1:${plain.port}`)
    .send(letter)
    .catch((caught: unknown) => caught);
  plain.answer = () => undefined;
  expect(error).toMatchObject({ reason: expected });
  // One line with the server's own words, for the planner's page.
  expect((error as Error).message).toMatch(new RegExp(`^[^\\n]*${code}[^\\n]*$`));
});
