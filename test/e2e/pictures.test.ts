import { AxeBuilder } from "@axe-core/playwright";
import sharp from "sharp";
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
import { formClient, signedIn } from "./formClient.ts";

/** A picture on its way from a camera into a published plan; each test goes on where the one before stopped. */
const planId = "ojiya-strategy-2020";
const pictures = `/staff/plans/${planId}/pictures`;
const versions = `/staff/plans/${planId}/versions`;
const edit = `${versions}/${planId}-v2/edit`;
const alt = "赤い屋根の小屋がある丘を描いた絵";
let server: Shirube;
let browser: Browser;
let planner: Person;
let page: Page;
let cookie: string;
/** Address of the picture for staff. */
let file: string;

const drawing = (width: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="${width}"><rect width="120" height="80" fill="#bde"/>` +
      `<path d="M0 60q60-40 120 0v20H0z" fill="#4a4"/><path d="M44 52h30v-14H44z" fill="#eee"/><path d="M40 38h38L59 24z" fill="#c33"/></svg>`,
  );
/** What a camera writes: turned by a quarter, with the place where it was taken. */
const photo = await sharp(drawing(2400))
  .rotate(270)
  .withMetadata({ orientation: 6 })
  .withExifMerge({
    IFD0: { Artist: "A Person" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 18/1 51/1" },
  })
  .jpeg()
  .toBuffer();

beforeAll(async () => {
  [server, browser] = await Promise.all([startShirube(), openBrowser()]);
  planner = await newPerson(browser, { expected: [/status of 4(00|13)/] });
  ({ page } = planner);
  await signIn(page, server.url, "ojiya-planning");
  ({ cookie } = await signedIn(server.url, "ojiya-planning"));
});
afterEach(() => refuseComplaints([planner]));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const open = (path: string) => page.goto(server.url + path);
const choose = (name: string, buffer: Buffer) =>
  page.getByLabel("画像ファイル").setInputFiles({ name, mimeType: "image/jpeg", buffer });
const add = () => page.getByRole("button", { name: "追加する" }).click();
/** Sends a picture as a form without scripts does. */
async function post(bytes: Uint8Array): Promise<Response> {
  const body = new FormData();
  body.set("file", new Blob([Buffer.from(bytes)]), "photo.jpg");
  for (const [name, text] of Object.entries({ alt, rights: "own" })) body.set(name, text);
  return fetch(server.url + pictures, {
    method: "POST",
    headers: { cookie, origin: server.url },
    body,
    redirect: "manual",
  });
}

test("a page that calls itself a picture is refused at its field; what was typed stays", async () => {
  await open(pictures);
  await page.getByText("画像はまだありません。").waitFor();
  await choose("photo.jpg", Buffer.from("<html><script>alert(1)</script></html>"));
  await page.getByLabel("代替テキスト").fill(alt);
  await page.getByLabel("権利（必須）").selectOption("own");
  await add();
  await page.getByRole("alert").filter({ hasText: "JPEG、PNGまたはWebP" }).waitFor();
  expect(await page.getByLabel("代替テキスト").inputValue()).toBe(alt);
});

test("a photo is taken upright, and shown with its words", async () => {
  await choose("IMG_0001.JPG", photo);
  await add();
  await page.getByRole("status").filter({ hasText: "画像を追加しました" }).waitFor();
  const image = page.getByRole("img", { name: alt });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2000);
  expect(await image.evaluate((one: HTMLImageElement) => one.naturalHeight)).toBe(1333);
  file = (await image.getAttribute("src")) ?? "";
});

test("its bytes go to planners of the city alone, as a picture and nothing else", async () => {
  const answer = await fetch(server.url + file, { headers: { cookie } });
  const headers = Object.fromEntries(answer.headers);
  expect(headers).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.toString("latin1")).not.toMatch(/Exif|A Person/);
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  const others = ["ojiya-shoko-clerk", "ojiya-reader"];
  const statuses = await Promise.all(
    others.map(async (login) => (await (await signedIn(server.url, login)).get(file)).status),
  );
  expect(statuses).toEqual([403, 403]);
  expect((await formClient(server.url).get(file)).status).toBe(302);
});

test("a file over the limit is refused in words", async () => {
  const large = Buffer.concat([photo, Buffer.alloc(5_000_000)]);
  const answer = await post(large);
  expect([answer.status, (await answer.text()).includes("5 MBを超えています")]).toEqual([400, true]);
});

test("the editor shows it in a text; there it cannot be removed", async () => {
  await open(versions);
  await page.getByLabel("新しい目標で判定する最初の年度").fill("令和4");
  await page.getByLabel("改訂の理由").fill("社会情勢の変化に合わせて目標値を見直す。");
  await page.getByRole("button", { name: "計画を改訂する" }).click();
  await page.waitForURL(`**${edit}`);
  await page.getByRole("treeitem", { name: /技術承継/ }).click();
  const saved = () =>
    page.waitForResponse((one) => one.url().endsWith("/edits") && one.request().method() === "POST");
  const [kinds] = await Promise.all([
    saved(),
    page.locator('select[name$=".add"]').first().selectOption("picture"),
  ]);
  expect(kinds.status()).toBe(200);
  const choice = page.locator('select[name$=".x.pictureId"]');
  await choice.waitFor();
  await Promise.all([saved(), choice.selectOption({ label: alt })]);
  await expect
    .poll(() => page.locator(`img[src="${file}"]`).evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBe(2000);
  await open(file.replace(/\/file$/, ""));
  await page.getByText("使われているあいだは消せません").waitFor();
  await page.getByRole("link", { name: /技術承継/ }).waitFor();
});

test("published for comment, the public page shows it with its words, and serves it bare", async () => {
  await open(`${versions}`);
  await page.getByText("状態を変える").first().click();
  await page.getByRole("button", { name: /意見募集/ }).click();
  await page.getByRole("status").waitFor();
  await open(`/staff/plans/${planId}/publish`);
  await page.getByLabel(/第2版/).check();
  await page.locator('[name="confirm"]').check();
  await page.getByRole("button", { name: "公表する" }).click();
  await page.getByRole("status").filter({ hasText: "公表しました" }).waitFor();
  const client = formClient(server.url);
  const id = file.split("/").at(-2) ?? "";
  const answer = await client.get(`/ojiya/pictures/${id}.jpg`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).exif).toBeUndefined();
});

test.each(Object.entries(screens))(
  "pages of pictures on the %s screen: no fault, no sideways",
  async (_, size) => {
    await page.setViewportSize(size);
    for (const path of [pictures, file.replace(/\/file$/, "")]) {
      await open(path);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
      const [wide, room] = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
      expect(wide).toBeLessThanOrEqual(room ?? 0);
      const shots = process.env["SHOTS"];
      if (shots) {
        const name = `${path === pictures ? "pictures" : "picture"}-${size.width}.png`;
        await page.screenshot({ path: `${shots}/${name}`, fullPage: true });
      }
    }
  },
);
