import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { newPerson, openBrowser, refuseComplaints, signIn } from "../support/browser.ts";
import { startShirube, type Shirube } from "../support/shirube.ts";
import { formClient, signedIn } from "./formClient.ts";

/** In a closed city hall nothing leaves the machine, and pages let nothing of others in. */
let server: Shirube;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startShirube(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const review = "ojiya/ojiya-strategy-2020/2020";
const publicPages = [
  "",
  "ojiya/",
  "ojiya/ojiya-strategy-2020/",
  `${review}/`,
  `${review}/sheets/01/`,
  `${review}/indicators/i02/`,
];
const staffPages: Readonly<Record<string, readonly string[]>> = {
  "ojiya-planning": [
    "",
    "plans",
    "plans/ojiya-strategy-2020/2020",
    "plans/ojiya-strategy-2020/2020/sheets/1",
    "plans/ojiya-strategy-2020/2021/open",
    "plans/ojiya-strategy-2020/2020/publish",
    "reviews/ojiya-strategy-2020-2020",
    "reviews/ojiya-strategy-2020-2020/list",
    "audit",
    "account",
  ],
  "ojiya-shoko-clerk": ["", "submissions/ojiya-strategy-2020-2020.01.shoko"],
  "ojiya-administrator": ["users", "users/demo-ojiya-reader"],
};

/** Every address that the pages ask for, through one window. */
async function asked(walk: (page: Page) => Promise<void>): Promise<string[]> {
  const person = await newPerson(browser);
  const { page } = person;
  const addresses: string[] = [];
  page.context().on("request", (request) => addresses.push(request.url()));
  await walk(page);
  await person.close();
  refuseComplaints([person]);
  return addresses;
}
const foreign = (addresses: readonly string[]) =>
  addresses.filter((address) => new URL(address).origin !== server.url && !address.startsWith("data:"));

test("the public pages ask their own server alone", async () => {
  const addresses = await asked(async (page) => {
    for (const path of publicPages.flatMap((one) => [one, `en/${one}`]))
      await page.goto(`${server.url}/${path}`);
  });
  expect(addresses.length).toBeGreaterThanOrEqual(publicPages.length * 2);
  expect(foreign(addresses)).toEqual([]);
});

test.each(Object.entries(staffPages))(
  "the staff pages of %s ask their own server alone",
  async (login, paths) => {
    const addresses = await asked(async (page) => {
      await signIn(page, server.url, login);
      for (const path of paths) await page.goto(`${server.url}/staff/${path}`, { waitUntil: "networkidle" });
    });
    expect(addresses.some((address) => address.endsWith(".js"))).toBe(true);
    expect(foreign(addresses)).toEqual([]);
  },
);

test.each(publicPages.flatMap((one) => [one, `en/${one}`]))(
  "the public page /%s allows no script and has none, nor inline styles",
  async (path) => {
    const answer = await formClient(server.url).get(`/${path}`);
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.text()).not.toMatch(
      /<script|<style|\sstyle=|\son[a-z]+=|https?:\/\/(?!www\.w3\.org\/)/i,
    );
  },
);

test.each(Object.entries(staffPages))(
  "the staff pages of %s run only scripts with the nonce",
  async (login, paths) => {
    const client = await signedIn(server.url, login);
    for (const path of paths) {
      const answer = await client.get(`/staff/${path}`);
      expect([path, answer.status]).toEqual([
        path,
        path === "" && login.endsWith("administrator") ? 302 : 200,
      ]);
      const policy = answer.headers.get("content-security-policy") ?? "";
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'self' 'nonce-[^']{20,}'; style-src 'self' 'nonce-[^']{20,}';/,
      );
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      const html = await answer.text();
      const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(0);
      const inline = scripts.filter((tag) => !/\ssrc="\/staff\//.test(tag));
      expect(inline.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+="/);
      expect(answer.headers.get("cache-control")).toContain("no-store");
    }
  },
);
