import { setTimeout as sleep } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { withTestDatabase } from "../../test/support/database.ts";
import { withMailServer } from "../../test/support/mailServer.ts";
import { actorOf, planId } from "../../test/support/sampleCity.ts";
import { createContext } from "../context.ts";
import { openReview } from "../usecases/cycle/openReview.ts";
import { remindSubmissions } from "../usecases/notices/remindSubmissions.ts";
import { createUser } from "../usecases/people/addUser.ts";
import { commandLineActor } from "../usecases/people/commandLineActor.ts";
import { seedSample } from "../usecases/seed/seedSample.ts";
import { mailNotices } from "./mailNotices.ts";
import { sendMail } from "./sendMail.ts";
import { startJobs } from "./startJobs.ts";

const databases = await withTestDatabase();
const mailServer = await withMailServer();
const settings = { smtpUrl: `smtp://127.0.0.1:${mailServer.port}`, mailFrom: "plan@example.lg.jp" };
const env = { dataDir: "/", host: "127.0.0.1", port: 0, demo: true, trustProxy: false, ...settings };
const context = createContext(env, databases, "secret of a test, long enough for everything");

test(
  "two servers and a mail server that says no at first: everyone gets it once",
  { timeout: 60_000 },
  async () => {
    vi.spyOn(console, "error").mockReturnValue();
    await seedSample(context);
    const planning = actorOf("planning");
    await openReview(context, planning, { planId, fiscalYear: 2021, dueOn: "2022-05-20" });
    const reviewId = `${planId}-2021`;
    for (const name of ["sato", "suzuki"]) {
      const person = { userId: name, username: name, name, email: `${name}@example.lg.jp` };
      const account = { password: "a password of a test", isDemo: false, postIds: ["shoko-clerk"] };
      await createUser(context, commandLineActor("ojiya"), { ...person, ...account });
    }
    const form = {
      reviewId,
      submissionIds: [`${reviewId}.01.shoko`],
      text: "お願いします",
      key: "key-of-form",
    };
    await remindSubmissions(context, planning, form);
    const quick = { ...sendMail, retries: { most: 10, firstAfter: 1 } };
    const servers = [0, 1].map(() => startJobs(context, { jobs: [quick], pollSeconds: 0.5 }));
    await Promise.all(servers.map(({ ready }) => ready));
    const refused: string[] = [];
    mailServer.answer = (address) => {
      if (refused.includes(address)) return undefined;
      refused.push(address);
      return { code: 451, words: "try again later" };
    };
    // Every minute in life: here as often as it can be.
    for (let minute = 0; minute < 40 && mailServer.received.length < 2; minute++) {
      await Promise.all(servers.map(({ ask }) => mailNotices.run(context, {}, ask)));
      await sleep(500);
    }
    await sleep(2500);
    await Promise.all(servers.map((server) => server.stop()));
    expect(refused.toSorted()).toEqual(["sato@example.lg.jp", "suzuki@example.lg.jp"]);
    expect(mailServer.received.flatMap(({ to }) => to).toSorted()).toEqual(refused.toSorted());
  },
);
