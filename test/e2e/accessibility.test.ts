import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import {
  newPerson,
  openBrowser,
  refuseComplaints,
  screens,
  signIn,
  type Person,
} from "../support/browser.ts";
import { startShirube, type Shirube } from "../support/shirube.ts";
import { entryFields, signedIn } from "./formClient.ts";
import { expectRedirect, fillAndSubmit } from "./formPosts.ts";
import { press } from "./staffSteps.ts";

/** Every kind of page, looked at by axe at the city hall's and the citizen's size; the keyboard; no script. */
const planId = "ojiya-strategy-2020";
const reviewId = `${planId}-2021`;
const draft = (sheetNo: string) => `submissions/${reviewId}.${sheetNo}.shoko`;
let server: Shirube;
let browser: Browser;
const windows = new Map<string, Person>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startShirube(), openBrowser()]);
  const [planning, clerk, head] = await Promise.all(
    ["ojiya-planning", "ojiya-shoko-clerk", "ojiya-shoko-head"].map((login) => signedIn(server.url, login)),
  );
  if (!planning || !clerk || !head) throw new Error("three people sign in");
  await expectRedirect(planning, `/staff/plans/${planId}/2021/open`, { dueOn: "2022-05-20" }, "?opened=42");
  const path = `/staff/${draft("01")}`;
  const fields = entryFields(await (await clerk.get(path)).text());
  await clerk.post(path, { ...fields, "actual.i02": "12,34", "actual.i03": "42%", intent: "save" });
  for (const sheetNo of ["06", "07"]) await fillAndSubmit(clerk, `${reviewId}.${sheetNo}.shoko`);
  await expectRedirect(
    head,
    `/staff/${draft("07")}`,
    { intent: "return", reason: "内訳を書いてください。" },
    "return",
  );
  await planning.post(`/staff/plans/${planId}/2021/publish`, { stage: "comment", confirm: "yes" });
});
afterEach(() => refuseComplaints(windows.values()));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** The window of a person, opened once; `en` after the name for the English pages. */
async function windowOf(who: string): Promise<Page> {
  const known = windows.get(who);
  if (known) return known.page;
  const person = await newPerson(browser, { expected: [/status of 40[034]/] });
  windows.set(who, person);
  const [login = "", language] = who.split(" ");
  const cookies = login === "nobody" ? "" : (await signedIn(server.url, login)).cookie;
  const all = [...cookies.split("; "), language && `shirube_locale=${language}`].filter((one) => !!one);
  for (const cookie of all) {
    const at = String(cookie).indexOf("=");
    const [name, value] = [String(cookie).slice(0, at), String(cookie).slice(at + 1)];
    await person.page.context().addCookies([{ name, value, url: server.url }]);
  }
  return person.page;
}

async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [name, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    // One frame, so no second page is needed to put frames together; only violations are described.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .analyze();
    for (const { id, nodes } of violations)
      found.push(
        ...nodes
          .slice(0, 3)
          .map(({ target, failureSummary }) => `${name} ${id} ${target}: ${failureSummary}`),
      );
    found.push(...(await sideways(page)));
  }
  await page.setViewportSize(screens.desk);
  return found;
}

/** How much wider the page is than its window. */
async function sideways(page: Page): Promise<string[]> {
  const [content, window] = await page.evaluate(
    () => [document.documentElement.scrollWidth, innerWidth] as const,
  );
  return content > window ? [`${content} px wide in a window of ${window} px`] : [];
}

const staffPages: readonly (readonly [string, readonly string[]])[] = [
  ["nobody", ["sign-in"]],
  ["nobody en", ["sign-in"]],
  [
    "ojiya-planning",
    [
      "",
      "plans",
      `plans/${planId}/2020`,
      `plans/${planId}/2022`,
      `plans/${planId}/2020/sheets/1`,
      `plans/${planId}/2020/sheets/7`,
      `plans/${planId}/2022/open`,
      `plans/${planId}/2021/publish`,
      `reviews/${reviewId}`,
      `reviews/${reviewId}/list`,
      `reviews/${reviewId}/phases`,
      `reviews/${reviewId}/inquiry`,
      `reviews/${reviewId}/inquiry/print`,
      "review-settings",
      "review-settings/templates/inquiry",
      "calendar",
      draft("06"),
      "audit",
      "account",
      "no/such/page",
    ],
  ],
  ["ojiya-shoko-clerk", ["", draft("01"), `${draft("01")}/check`, draft("07"), draft("06")]],
  ["ojiya-shoko-head", ["", draft("06"), "audit"]],
  ["ojiya-administrator", ["users", "users/demo-ojiya-reader"]],
  ["ojiya-council", [""]],
  ["ojiya-planning en", ["", `plans/${planId}/2020/sheets/1`, `reviews/${reviewId}`, "audit"]],
  ["ojiya-shoko-clerk en", ["", draft("01"), `${draft("01")}/check`]],
];

test.each(staffPages.flatMap(([who, paths]) => paths.map((path) => [who, path] as const)))(
  "%s at /staff/%s: axe finds nothing, nothing scrolls sideways",
  async (who, path) => {
    const page = await windowOf(who);
    await page.goto(`${server.url}/staff/${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await faults(page)).toEqual([]);
  },
);

test("axe and the measure of width see what is wrong", async () => {
  const page = await windowOf("nobody");
  await page.goto(`${server.url}/ojiya/`);
  await page.evaluate(() => {
    const wide = document.createElement("img");
    wide.width = 2_000;
    document.querySelector("main")?.append(wide);
  });
  const found = (await faults(page)).join("\n");
  for (const fault of ["desk image-alt", "hand image-alt", "px wide in a window of 390 px"])
    expect(found).toContain(fault);
});

test("a sign-in and an entry that were refused: axe finds nothing", async () => {
  const page = await windowOf("nobody");
  await page.goto(`${server.url}/staff/sign-in`);
  await page.getByLabel("利用者名またはメールアドレス").fill("nobody-here");
  await page.getByLabel("パスワード").fill("wrong");
  await press(page, "サインインする");
  await page.getByRole("alert").waitFor();
  expect(await faults(page)).toEqual([]);
  const form = await windowOf("ojiya-shoko-clerk");
  await form.goto(`${server.url}/staff/${draft("02")}`);
  await form
    .getByLabel(/実績値$/)
    .first()
    .fill("12,34");
  await press(form, "下書きを保存");
  await form
    .getByText(/数として読めません/)
    .first()
    .waitFor();
  expect(await faults(form)).toEqual([]);
});

const publicPages = [
  "",
  "ojiya/",
  `ojiya/${planId}/`,
  `ojiya/${planId}/2020/`,
  `ojiya/${planId}/2021/`,
  `ojiya/${planId}/2020/sheets/01/`,
  `ojiya/${planId}/2020/sheets/07/`,
  `ojiya/${planId}/2020/indicators/i02/`,
  `ojiya/${planId}/2020/indicators/i16/`,
  "no/such/page/",
];
test.each(publicPages.flatMap((path) => [path, `en/${path}`]))(
  "the public page /%s: axe finds nothing, nothing scrolls sideways",
  async (path) => {
    const page = await windowOf("nobody");
    await page.goto(`${server.url}/${path}`);
    const drafts = await page.getByText(/^(案・意見募集中|Draft, open for comment)$/).count();
    // The city's page shows its newest review, which is the draft.
    expect(drafts).toBe(/(^|\/)(2021|ojiya)\/$/.test(path) ? 1 : 0);
    expect(await faults(page)).toEqual([]);
  },
);

test.each(["sheets/01/", "sheets/07/", "indicators/i16/", ""])(
  "at 400%% zoom /%s does not scroll sideways",
  async (below) => {
    const page = await windowOf("nobody");
    await page.goto(`${server.url}/ojiya/${planId}/2020/${below}`);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await sideways(page)).toEqual([]);
    await page.setViewportSize(screens.desk);
  },
);

test.each([
  ["nobody", `ojiya/${planId}/2020/sheets/01/`, "本文へ移動", "main"],
  ["ojiya-shoko-clerk", "staff/", "本文へ", "content"],
])("%s, %s: the first Tab leads past the head of the page", async (who, path, name, id) => {
  const page = await windowOf(who);
  await page.goto(`${server.url}/${path}`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name, exact: true });
  expect(
    await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().width > 20),
  ).toBe(true);
  await page.keyboard.press("Enter");
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.keyboard.press("Tab");
  expect(
    await page.evaluate((main) => document.getElementById(main)?.contains(document.activeElement), id),
  ).toBe(true);
});

test("the entry form is filled in and handed on with the keyboard alone", async () => {
  const page = await windowOf("ojiya-shoko-clerk");
  await page.goto(`${server.url}/staff/${draft("08")}`);
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      const field = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.name : "";
      return { field, button: at instanceof HTMLButtonElement ? (at.textContent ?? "").trim() : "" };
    });
  const tabTo = async (button: string) => {
    for (let count = 0; count < 150; count++) {
      await page.keyboard.press("Tab");
      const at = await focused();
      if (at.button === button) return;
      if (/^(actual|cost|figure)\./.test(at.field)) await page.keyboard.type("5");
      if (/^(analysis|nextSteps)$/.test(at.field)) await page.keyboard.insertText("計画どおりに進めた。");
    }
    throw new Error(`The keyboard does not reach ${button}`);
  };
  await tabTo("確認して提出する");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /提出前の確認/ }).waitFor();
  await tabTo("提出する");
  await page.keyboard.press("Enter");
  await page.getByText("提出しました。", { exact: true }).waitFor();
  expect(await page.getByRole("textbox").count()).toBe(0);
});

test("without scripts: signing in, saving a draft, what is refused, submitting", async () => {
  const person = await newPerson(browser, { javaScriptEnabled: false, expected: [/status of 400/] });
  windows.set("without scripts", person);
  const { page } = person;
  await signIn(page, server.url, "ojiya-shoko-clerk");
  await page.goto(`${server.url}/staff/${draft("09")}`);
  const form = page.getByRole("main");
  for (const field of await form.locator("input[name^='actual.'], input[name^='cost.']").all())
    await field.fill("5");
  await form
    .getByLabel(/実績値$/)
    .first()
    .fill("12,34");
  await page.getByLabel("現状分析", { exact: true }).fill("見本市に出た。");
  await press(page, "下書きを保存");
  await form.getByText("『12,34』は数として読めません。").first().waitFor();
  expect(
    await form
      .getByLabel(/実績値$/)
      .first()
      .inputValue(),
  ).toBe("12,34");
  expect(await page.getByLabel("現状分析", { exact: true }).inputValue()).toBe("見本市に出た。");
  await form
    .getByLabel(/実績値$/)
    .first()
    .fill("1,234");
  await page.getByLabel("今後の取組", { exact: true }).fill("来年も出る。");
  await press(page, "確認して提出する");
  await page.getByRole("heading", { level: 1, name: /提出前の確認/ }).waitFor();
  await press(page, "提出する");
  await page.getByText("提出しました。", { exact: true }).waitFor();
});
