import { printBook } from "./support/book.ts";
import type { Benchmark } from "./support/row.ts";

/** All sheets as one workbook. */
export const sheetsXlsx: Benchmark = (dataDir) => printBook(dataDir, "xlsx");
