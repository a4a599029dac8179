import { listLedger } from "../../usecases/opinions/listLedger.ts";
import { ledgerCsv } from "../../usecases/opinions/ledgerCsv.ts";
import { staffLoader } from "../guard.ts";
import { ledgerFilter } from "./ledgerFilter.ts";

/** The ledger through its filter as CSV, one line for each answer. */
export const loader = staffLoader(["viewCouncil"], async ({ context, actor, locale, url }) => {
  const { items } = await listLedger(context, actor, ledgerFilter(url));
  return new Response(ledgerCsv(items, locale), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="opinions.csv"',
      "Cache-Control": "private, no-store",
    },
  });
});
