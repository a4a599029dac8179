import { todayInJapan } from "../../core/calendar/days.ts";
import { auditCsv } from "../../usecases/audit/auditCsv.ts";
import { staffLoader } from "../guard.ts";
import { readQuery } from "./readQuery.ts";

/** The record as CSV, narrowed down like the page; sent while it is read. */
export const loader = staffLoader(["viewAudit"], async ({ context, actor, locale, url }) => {
  const parts = auditCsv(context, actor, readQuery(url), locale);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit-${todayInJapan(context.now())}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
});
