import { afterAll, afterEach, beforeAll } from "vitest";
import type { Browser } from "playwright-core";
import { newPerson, openBrowser, refuseComplaints, signIn, type Person } from "../../support/browser.ts";
import { startShirube, type Shirube } from "../../support/shirube.ts";

/** What the chapters of the story share. */
export interface Story {
  readonly server: Shirube;
  readonly browser: Browser;
  /** Somebody signs in in a window of their own. */
  comes(login: string, expected?: readonly RegExp[]): Promise<Person>;
  /** A citizen opens a window in which no script runs. */
  citizenComes(): Promise<Person>;
}

export const planId = "ojiya-strategy-2020";
export const reviewId = `${planId}-2021`;
export const career = "キャリア教育の推進";
export const internships = "インターンシップ実施支援件数/年";

/** A server on an empty folder and a browser, for the tests of one file; a console error in any window fails the
 * test in which it comes. */
export function beginStory(): Story {
  const people: Person[] = [];
  let server: Shirube;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startShirube(), openBrowser()]);
  });
  afterEach(() => refuseComplaints(people));
  afterAll(async () => {
    await browser?.close();
    if ((await server?.stop()) !== 0) throw new Error("The server does not end in order.");
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    async comes(login, expected = []) {
      const person = await newPerson(browser, { expected });
      people.push(person);
      await signIn(person.page, server.url, login);
      return person;
    },
    async citizenComes() {
      const person = await newPerson(browser, { javaScriptEnabled: false, acceptDownloads: true });
      people.push(person);
      return person;
    },
  };
}
