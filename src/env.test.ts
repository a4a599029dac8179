import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "./env.ts";
import { isUserError } from "./core/userError.ts";

const secret = "0123456789abcdef0123456789abcdef";
const databaseUrl = "postgresql://city@db:5432/plan";

test("readEnv() without any variable runs the embedded database for this machine alone", () => {
  const { dataDir, ...rest } = readEnv({}, {});
  expect(isAbsolute(dataDir) && dataDir.endsWith("/.shirube")).toBe(true);
  expect(rest).toEqual({ host: "127.0.0.1", port: 4649, demo: false, trustProxy: false });
});

test.each([
  ["SHIRUBE_DATA", "/srv/x", { dataDir: "/srv/x" }],
  ["SHIRUBE_HOST", "0.0.0.0", { host: "0.0.0.0" }],
  ["SHIRUBE_PORT", "0", { port: 0 }],
  ["SHIRUBE_DEMO", "1", { demo: true }],
  ["SHIRUBE_DEMO", "off", { demo: false }],
  ["SHIRUBE_DEMO", "", { demo: false }],
  ["SHIRUBE_TRUST_PROXY", "true", { trustProxy: true }],
  ["SHIRUBE_PUBLIC_URL", "https://plan.example.lg.jp/", { publicUrl: "https://plan.example.lg.jp" }],
  ["SHIRUBE_SECRET", secret, { secret }],
])("readEnv(): %s=%s", (name, value, expected) => {
  expect(readEnv({}, { [name]: value })).toMatchObject(expected);
});

test.each([
  ["smtp://mail.example.lg.jp", "plan@example.lg.jp"],
  ["smtps://plan:p%40ss@mail.example.lg.jp:465", "企画政策課 <plan@example.lg.jp>"],
  ["smtp://127.0.0.1:2525", "<plan@example.lg.jp>"],
])("readEnv(): mail by %s from %s", (smtpUrl, mailFrom) => {
  expect(readEnv({}, { SHIRUBE_SMTP_URL: smtpUrl, SHIRUBE_MAIL_FROM: mailFrom })).toMatchObject({
    smtpUrl,
    mailFrom,
  });
});

test("readEnv(overrides): an option goes before a variable, an absent option does not", () => {
  const variables = { SHIRUBE_PORT: "5000", SHIRUBE_HOST: "::1" };
  expect(readEnv({ port: 6000, demo: true }, variables)).toMatchObject({
    port: 6000,
    host: "::1",
    demo: true,
  });
});

test.each([
  ["SHIRUBE_PORT", { SHIRUBE_PORT: "http" }],
  ["SHIRUBE_PORT", { SHIRUBE_PORT: "70000" }],
  ["SHIRUBE_HOST", { SHIRUBE_HOST: "http://x" }],
  ["SHIRUBE_DEMO", { SHIRUBE_DEMO: "perhaps" }],
  ["SHIRUBE_PUBLIC_URL", { SHIRUBE_PUBLIC_URL: "plan.example.lg.jp" }],
  ["DATABASE_URL", { DATABASE_URL: "mysql://x", SHIRUBE_SECRET: secret }],
  ["SHIRUBE_SECRET", { DATABASE_URL: databaseUrl }],
  ["SHIRUBE_SECRET", { DATABASE_URL: databaseUrl, SHIRUBE_SECRET: "short" }],
  ["SHIRUBE_SMTP_URL", { SHIRUBE_SMTP_URL: "mail.example.lg.jp", SHIRUBE_MAIL_FROM: "a@b.jp" }],
  ["SHIRUBE_SMTP_URL", { SHIRUBE_SMTP_URL: "https://mail.example.lg.jp", SHIRUBE_MAIL_FROM: "a@b.jp" }],
  ["SHIRUBE_SMTP_URL", { SHIRUBE_MAIL_FROM: "a@b.jp" }],
  ["SHIRUBE_MAIL_FROM", { SHIRUBE_SMTP_URL: "smtp://mail.example.lg.jp" }],
  ["SHIRUBE_MAIL_FROM", { SHIRUBE_SMTP_URL: "smtp://m", SHIRUBE_MAIL_FROM: "a@b.jp\r\nBcc: c@d.jp" }],
  ["SHIRUBE_MAIL_FROM", { SHIRUBE_SMTP_URL: "smtp://m", SHIRUBE_MAIL_FROM: "a@b.jp, c@d.jp" }],
])("readEnv() names %s when it is wrong: %o", (name, variables) => {
  const error = caught(() => readEnv({}, variables));
  expect(isUserError(error) && error.code === "bad-input" && Object.keys(error.fields)).toEqual([name]);
  expect(String(error)).toContain(name);
});

function caught(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
