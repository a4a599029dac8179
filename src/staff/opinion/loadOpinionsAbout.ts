import { may } from "../../core/permission/permission.ts";
import { opinionsAbout } from "../../usecases/opinions/opinionsAbout.ts";
import type { Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { presentOpinion } from "./presentOpinion.ts";

/** The opinions about a sheet or an indicator, for its page. */
export async function loadOpinionsAbout(
  { context, actor, locale }: Staff,
  subject: { readonly nodeId: string } | { readonly indicatorId: string },
  { planId, fiscalYear }: { readonly planId: string; readonly fiscalYear: number },
) {
  const words = wordsOf(locale, "opinions", "time");
  const items = await opinionsAbout(context, actor, subject);
  const code = "nodeId" in subject ? `node:${subject.nodeId}` : `indicator:${subject.indicatorId}`;
  return {
    words: words.opinions,
    items: items.map((item) => presentOpinion(item, { locale, now: context.now(), words })),
    // Where that year has no review, the form begins with the newest one.
    form: `/staff/opinions/new?${new URLSearchParams({ review: `${planId}-${fiscalYear}`, subject: code })}`,
    mayGive: may(actor, "giveOpinion"),
  };
}
export type OpinionsAboutText = Awaited<ReturnType<typeof loadOpinionsAbout>>;
