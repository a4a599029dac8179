import type { Run } from "../command.ts";

/** Opening the context has brought the tables up to date. */
export const run: Run = async () => ({ line: "The tables are up to date.", data: { upToDate: true } });
