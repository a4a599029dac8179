import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { defaultTemplates } from "../../core/inquiry/defaultTemplates.ts";
import { isUserError } from "../../core/userError.ts";
import { extendDeadline } from "../cycle/extendDeadline.ts";
import { openReview } from "../cycle/openReview.ts";
import { viewBoard } from "../cycle/viewBoard.ts";
import { viewPhases } from "../phases/viewPhases.ts";
import { viewReviewSettings } from "../phases/viewReviewSettings.ts";
import { previewTemplate } from "./previewTemplate.ts";
import { printInquiry } from "./printInquiry.ts";
import { recallInquiry } from "./recallInquiry.ts";
import { removeTemplate } from "./removeTemplate.ts";
import { saveInquiry } from "./saveInquiry.ts";
import { saveTemplate } from "./saveTemplate.ts";
import { viewInquiry } from "./viewInquiry.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const stranger = actorOf("planning", null, "elsewhere");
const reviewId = `${planId}-2021`;
await openReview(context, planning, {
  planId,
  fiscalYear: 2021,
  dueOn: "2022-05-20",
  dueOnOf: { norin: "2022-06-03" },
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (isUserError(error) ? error.code : String(error)),
  );
const text = {
  addressee: "{{宛先}}長　様",
  sender: "企画政策課長",
  subject: "{{評価名}}について",
  body: "{{締切}}まで",
};
const templatesNow = async () => (await viewReviewSettings(context, planning)).templates;

describe("templates", () => {
  const save = (id: string, version: number, part: object = {}) =>
    codeOf(saveTemplate(context, planning, { id, version, typed: { name: "再照会", ...text, ...part } }));

  test("a city begins with one; a double click adds one; two people do not overwrite each other", async () => {
    expect(await templatesNow()).toEqual(defaultTemplates);
    expect(await Promise.all([save("t-1", 0), save("t-1", 0)])).toEqual(["done", "done"]);
    expect((await templatesNow()).map(({ id, version }) => [id, version])).toEqual([
      ["inquiry", 1],
      ["t-1", 1],
    ]);
    const both = await Promise.all([save("t-1", 1, { body: "甲" }), save("t-1", 1, { body: "乙" })]);
    expect(both.toSorted()).toEqual(["done", "edited-meanwhile"]);
    expect(await save("t-1", 2, { body: "{{あて先}}" })).toBe("bad-input");
    expect(await save("t-1", 2, { name: " " })).toBe("bad-input");
    expect((await viewReviewSettings(context, stranger)).templates).toEqual(defaultTemplates);
  });

  test("removed ones are gone; the last one stays; a removed one is not saved over", async () => {
    expect(await codeOf(removeTemplate(context, planning, "inquiry"))).toBe("done");
    expect(await codeOf(removeTemplate(context, planning, "inquiry"))).toBe("done");
    expect(await save("inquiry", 1)).toBe("edited-meanwhile");
    expect(await codeOf(removeTemplate(context, planning, "t-1"))).toBe("wrong-state");
    expect((await templatesNow()).map(({ id }) => id)).toEqual(["t-1"]);
  });

  test("the preview is the letter to the first department this year", async () => {
    expect(await previewTemplate(context, planning, { ...text, body: "{{締切}}、{{あて先}}" })).toMatchObject(
      {
        addressee: "企画政策課長　様",
        subject: "令和3年度評価について",
        body: "令和4年5月20日（金）、{{あて先}}",
      },
    );
  });

  test("is planning's business alone", async () => {
    for (const actor of [
      actorOf("head", "shoko"),
      actorOf("clerk", "shoko"),
      actorOf("council"),
      actorOf("auditor"),
    ]) {
      const typed = { name: "x", ...text };
      expect(await codeOf(saveTemplate(context, actor, { id: "x", version: 0, typed }))).toBe("forbidden");
      expect(await codeOf(removeTemplate(context, actor, "t-1"))).toBe("forbidden");
      expect(await codeOf(previewTemplate(context, actor, text))).toBe("forbidden");
      expect(await codeOf(viewInquiry(context, actor, { reviewId }))).toBe("forbidden");
      expect(await codeOf(printInquiry(context, actor, reviewId))).toBe("forbidden");
      expect(await codeOf(saveInquiry(context, actor, { reviewId, version: 0, typed }))).toBe("forbidden");
      expect(await codeOf(recallInquiry(context, actor, reviewId))).toBe("forbidden");
    }
  });
});

describe("the inquiry of a review", () => {
  const typed = { ...text, number: "企政第12号", datedOn: "2022-04-08" };
  const letterTo = async (orgUnitId: string) =>
    (await viewInquiry(context, planning, { reviewId })).letters.find((one) => one.orgUnitId === orgUnitId);

  test("has a letter for each department that is asked, with its own due date", async () => {
    const view = await viewInquiry(context, planning, { reviewId });
    expect(view).toMatchObject({ version: 0, issuedOn: null, heading: { fiscalYear: 2021, workYear: 2022 } });
    const { departments } = await viewBoard(context, planning, reviewId);
    expect(view.letters.map(({ orgUnitId }) => orgUnitId)).toEqual(
      departments.map(({ orgUnitId }) => orgUnitId),
    );
    expect(await codeOf(saveInquiry(context, planning, { reviewId, version: 0, typed }))).toBe("done");
    expect(await letterTo("shoko")).toMatchObject({
      addressee: "商工振興課長　様",
      subject: "令和3年度評価について",
      body: "令和4年5月20日（金）まで",
      number: "企政第12号",
      datedOn: "2022-04-08",
    });
    expect((await letterTo("norin"))?.body).toBe("令和4年6月3日（金）まで");
  });

  test("two people write it: the second is told; another city does not reach it", async () => {
    const save = (body: string, version: number) =>
      codeOf(saveInquiry(context, planning, { reviewId, version, typed: { ...typed, body } }));
    expect((await Promise.all([save("甲", 1), save("乙", 1)])).toSorted()).toEqual([
      "done",
      "edited-meanwhile",
    ]);
    expect(await codeOf(saveInquiry(context, stranger, { reviewId, version: 0, typed }))).toBe("not-found");
    expect(await codeOf(viewInquiry(context, stranger, { reviewId }))).toBe("not-found");
    expect(await codeOf(printInquiry(context, stranger, reviewId))).toBe("not-found");
  });

  test("sent: the letters stay as they went out, and the phase of the inquiry is done", async () => {
    const issue = (part: object = {}, version = 2) =>
      codeOf(
        saveInquiry(context, planning, { reviewId, version, typed: { ...typed, ...part } }, { issue: true }),
      );
    expect(await issue({ datedOn: "" })).toBe("bad-input");
    expect(await issue({ datedOn: "2022-05-15" })).toBe("bad-input");
    expect((await Promise.all([issue(), issue()])).toSorted()).toEqual(["done", "wrong-state"]);
    const submissionIds = [`${reviewId}.01.shoko`];
    await extendDeadline(context, planning, { submissionIds, dueOn: "2022-07-01" });
    expect((await letterTo("shoko"))?.body).toBe("令和4年5月20日（金）まで");
    const { phases } = await viewPhases(context, planning, reviewId);
    expect(phases[0]).toMatchObject({ kind: "inquiry", begunOn: "2022-04-08", doneOn: "2022-04-08" });
    expect(phases.find(({ isCurrent }) => isCurrent)?.kind).toBe("reply");
  });

  test("printed: one file, one letter after the other, the same bytes each time", async () => {
    const file = await printInquiry(context, planning, reviewId);
    expect(file.fileName).toBe("照会文 小千谷市総合戦略 令和4年度実施 令和3年度評価.docx");
    const xml = strFromU8(unzipSync(file.bytes)["word/document.xml"] ?? new Uint8Array());
    const { letters } = await viewInquiry(context, planning, { reviewId });
    for (const { addressee } of letters) expect(xml).toContain(addressee);
    expect(xml.match(/<w:sectPr/g)).toHaveLength(letters.length);
    expect((await printInquiry(context, planning, reviewId)).bytes).toEqual(file.bytes);
  });

  test("taken back: open again, with the dates of now", async () => {
    expect(await codeOf(recallInquiry(context, stranger, reviewId))).toBe("not-found");
    await Promise.all([1, 2].map(() => recallInquiry(context, planning, reviewId)));
    const view = await viewInquiry(context, planning, { reviewId });
    expect(view).toMatchObject({ issuedOn: null, version: 4 });
    expect((await letterTo("shoko"))?.body).toContain("シートにより異なります");
    expect((await viewPhases(context, planning, reviewId)).phases[0]).toMatchObject({ doneOn: null });
  });
});
