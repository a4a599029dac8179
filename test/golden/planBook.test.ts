import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipSync, strFromU8 } from "fflate";
import { compact, runTool, workFolder } from "./officeTools.ts";
import type { PlanDocument } from "../../src/core/publication/planDocument.ts";
import { presentPlan } from "../../src/core/publication/present/presentPlan.ts";
import { readSample } from "../../src/usecases/seed/readSample.ts";
import { samplePlanContent } from "../../src/usecases/seed/sampleContent.ts";
import { planBookDocx } from "../../src/documents/docx/planBookDocx.ts";
import { planBookPdf, planSummaryPdf, stopPlanBook } from "../../src/documents/pdf/planBookPdf.ts";

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(async () => {
  await stopPlanBook();
  await folder.remove();
});

/** Every plan of the five cities: no two have the same form. */
const plans: PlanDocument[] = [];
for (const city of ["chino", "ina", "nagaoka", "ojiya", "omitama"]) {
  const { organisation, plans: files } = await readSample(city);
  for (const file of files) plans.push(presentPlan(samplePlanContent(organisation, file)));
}
const textOf = async (file: string) => compact(await runTool("pdftotext", ["-raw", file, "-"]));

/** What the book must say: titles, numbers, items and cells of everything that stands in the plan. */
function wordsOf({ plan, sections, nodes }: PlanDocument): string[] {
  const parts = [...sections, ...nodes];
  const blocks = [...parts, ...nodes.flatMap(({ programmes }) => programmes)].flatMap(({ content }) => content);
  return [
    plan.title,
    ...parts.flatMap(({ number, title }) => [number, title]),
    ...nodes.flatMap(({ indicators, programmes, departments }) => [
      ...indicators.map(({ name }) => name),
      ...programmes.flatMap(({ number, name }) => [number, name]),
      ...departments,
    ]),
    ...blocks.flatMap((block) => {
      if (block.kind === "text") return block.text.split("\n");
      if (block.kind === "list") return block.items.flatMap(({ title, text }) => [title, text ?? ""]);
      if (block.kind === "figures") return block.items.flatMap(({ label, reading }) => [label, reading.raw]);
      if (block.kind === "events") return block.items.flatMap(({ time, text }) => [time, text]);
      if (block.kind === "table")
        return [...block.columns, ...block.rows.flatMap(({ cells }) => cells.map(({ reading }) => reading.raw))];
      return [];
    }),
  ].map((text) => compact(text));
}

test.each(plans.map((plan) => [plan.plan.id, plan] as const))(
  "planBookPdf(plan): %s says all that stands in the plan, tagged, with outline, the same bytes twice",
  async (_, plan) => {
    const made = await planBookPdf(plan);
    const file = await folder.save(`${plan.plan.id}.pdf`, made.bytes);
    const [info, text] = [await runTool("pdfinfo", [file]), await textOf(file)];
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toContain(`${plan.municipality.name} ${plan.plan.title}`);
    const printed = (word: string) => text.includes(word.replaceAll(/[₂]/g, "〓"));
    expect(wordsOf(plan).filter((word) => !printed(word))).toEqual([]);
    expect(Buffer.compare((await planBookPdf(plan)).bytes, made.bytes)).toBe(0);
  },
);

test.each(plans.map((plan) => [plan.plan.id, plan] as const))(
  "planBookDocx(plan): %s opens in LibreOffice with all its headings, the same bytes twice",
  async (_, plan) => {
    const made = await planBookDocx(plan);
    expect(Buffer.compare(await planBookDocx(plan), made)).toBe(0);
    const body = strFromU8(unzipSync(made)["word/document.xml"] ?? new Uint8Array());
    const bookmarks = new Set([...body.matchAll(/w:anchor="(\w+)"/g)].map(([, anchor]) => anchor));
    expect([...bookmarks].filter((anchor) => !body.includes(`w:name="${anchor}"`))).toEqual([]);
    const file = await folder.save(`${plan.plan.id}.docx`, made);
    const text = await textOf(await folder.convert(file, "pdf"));
    expect(wordsOf(plan).filter((word) => !text.includes(word))).toEqual([]);
  },
  60_000,
);

test("planBookPdf(plan): a draft says so on every page but the title's, which says it in large", async () => {
  const draft = plans.find(({ stage }) => stage === "comment");
  if (!draft) throw new Error("no sample is a draft");
  const made = await planBookPdf(draft);
  const file = await folder.save("draft.pdf", made.bytes);
  const pages = (await runTool("pdftotext", ["-raw", file, "-"])).split("\f").slice(0, -1);
  expect(pages.filter((page) => !/(^| )案$/m.test(page))).toEqual([]);
});

test.each(plans.map((plan) => [plan.plan.id, plan] as const))(
  "planSummaryPdf(plan): %s in at most two pages, with every goal and numerical target",
  async (_, plan) => {
    const made = await planSummaryPdf(plan);
    const file = await folder.save(`${plan.plan.id}-summary.pdf`, made.bytes);
    const text = await textOf(file);
    const goals = plan.nodes.filter(({ parentId }) => parentId === null);
    const words = goals.flatMap(({ title, indicators }) => [title, ...indicators.map(({ name }) => name)]);
    expect(words.map((word) => compact(word)).filter((word) => !text.includes(word))).toEqual([]);
    expect(made.pages).toBeLessThanOrEqual(2);
  },
);
