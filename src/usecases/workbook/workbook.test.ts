import { expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import { openReview } from "../cycle/openReview.ts";
import { issueWorkbook, issueAllWorkbooks } from "./issueWorkbook.ts";
import { readBook } from "../../documents/xlsx/read/readBook.ts";

const context = await withSampleCity();
await openReview(context, actorOf("planning"), { planId, fiscalYear: 2021, dueOn: "2022-05-20" });

test("try", async () => {
  for (let i = 0; i < 4; i += 1) {
    const t = performance.now();
    const c = process.cpuUsage();
    const file = await issueWorkbook(context, actorOf("clerk", "shoko"), {
      reviewId: `${planId}-2021`,
      orgUnitId: "shoko",
    });
    const t2 = performance.now();
    const book = readBook(file.bytes);
    console.log(
      file.fileName,
      file.bytes.length,
      t2 - t,
      process.cpuUsage(c).user / 1000,
      performance.now() - t2,
    );
    writeFileSync("/tmp/work/wb-lo/shoko.xlsx", file.bytes);
    if (typeof book === "string") throw new Error(book);
    if (i === 9)
      for (const tab of book.tabs.slice(0, 2))
        for (const c of tab.cells)
          console.log(tab.name, c.row, c.column, JSON.stringify(c.content).slice(0, 80));
  }
  const t = performance.now();
  const c = process.cpuUsage();
  const all = await issueAllWorkbooks(context, actorOf("planning"), { reviewId: `${planId}-2021` });
  console.log(all.fileName, all.bytes.length, process.cpuUsage(c).user / 1000, performance.now() - t);
});
