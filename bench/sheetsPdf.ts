import { printBook } from "./support/book.ts";
import type { Benchmark } from "./support/row.ts";

/** All sheets as one PDF. */
export const sheetsPdf: Benchmark = (dataDir) => printBook(dataDir, "pdf", { fresh: 1.5, warm: 0.3 });
