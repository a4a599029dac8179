import { spawnSync } from "node:child_process";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { demoPassword } from "./shirube.ts";

/** Without a network of its own: nothing is fetched, reported or updated. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The two screens every page is made for: the city hall's and the citizen's. */
export const screens = {
  desk: { width: 1366, height: 768 },
  hand: { width: 390, height: 844 },
} as const;

/** Starts the machine's own Chromium, with an empty profile in a temporary folder.
 * @throws Error in one line when there is none */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: flags });
}

function chromiumPath(): string {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const path = spawnSync("which", [name], { encoding: "utf8" }).stdout?.trim();
    if (path) return path;
  }
  throw new Error("The browser tests need chromium, not found here; install with: apt-get install chromium");
}

/** A browser window of one person, watched: `complaints` collects what the console called an error. */
export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface PersonOptions extends BrowserContextOptions {
  /** Console errors that belong to the story, such as a form that is refused with 400. */
  readonly expected?: readonly RegExp[];
}

/** Opens a window of its own: no cookie is shared with the others. */
export async function newPerson(browser: Browser, options: PersonOptions = {}): Promise<Person> {
  const { expected = [], ...settings } = options;
  const context = await browser.newContext({ locale: "ja-JP", viewport: screens.desk, ...settings });
  context.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") complain(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complain(String(error.error())));
  return { page: await context.newPage(), complaints, close: () => context.close() };
}

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/staff/`);
  await page.getByLabel("利用者名またはメールアドレス").fill(login);
  await page.getByLabel("パスワード").fill(demoPassword);
  await page.getByRole("button", { name: "サインインする" }).click();
  await page.getByRole("button", { name: "サインアウト" }).waitFor();
}

/** Fails the test when the console of any window called something an error.
 * @throws Error with what it said */
export function refuseComplaints(people: Iterable<Person>): void {
  const complaints = [...people].flatMap((person) => person.complaints);
  if (complaints.length > 0) throw new Error(`The console says:\n${complaints.join("\n")}`);
}
