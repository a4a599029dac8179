import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { listPublished, withdrawPaths } from "../../store/published.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";

/** Takes documents of a plan's year off the public site (取り下げ): at their addresses stands that they were taken down,
 * when and why. Their files go with them, in the static copy too. Publishing the year again brings them back. What was
 * taken down before stays as it is, so a second click does nothing.
 * @param paths addresses of the documents; null for the whole year
 * @returns how many were taken down
 * @throws UserError `bad-input` naming `reason` or `paths`; `not-found` where an address is none of the year's */
export async function withdrawPublication(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  asked: { planId: string; fiscalYear: number; paths: readonly string[] | null; reason: string },
): Promise<{ withdrawn: number }> {
  authorise(actor, "correctPublication");
  const { planId, fiscalYear } = asked;
  const reason = asked.reason.trim();
  if (reason === "") throw noReason();
  if (asked.paths?.length === 0) throw nothingChosen();
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await loadPlan(tx, planId);
    const published = await listPublished(tx, planId, fiscalYear);
    const known = new Set(published.map(({ path }) => path));
    if (known.size === 0) throw notPublished();
    if (asked.paths?.some((path) => !known.has(path))) throw noSuchDocument();
    const paths = asked.paths ?? [...known];
    const withdrawn = await withdrawPaths(tx, paths, reason, context.now());
    if (withdrawn.length > 0) {
      const after = { reason, documents: withdrawn.length, ...(asked.paths && { paths: withdrawn }) };
      await audit(tx, actor, "withdrawPublication", `review ${planId} ${fiscalYear}`, null, after);
    }
    return { withdrawn: withdrawn.length };
  });
}

/** The documents of a plan's year as they stand on the public site. */
export async function viewPublished(
  context: Pick<Context, "databases">,
  actor: Actor,
  { planId, fiscalYear }: { planId: string; fiscalYear: number },
): Promise<{ planTitle: string; documents: Awaited<ReturnType<typeof listPublished>> }> {
  authorise(actor, "correctPublication");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { plan } = await loadPlan(tx, planId);
    return { planTitle: plan.title, documents: await listPublished(tx, planId, fiscalYear) };
  });
}

function noReason(): UserError {
  const words = {
    ja: "取り下げる理由を入力してください。理由は公開のページに表示されます。",
    en: "Type why it is taken down. The reason is shown on the public page.",
  };
  return new UserError("bad-input", words, { reason: words });
}

function nothingChosen(): UserError {
  const words = {
    ja: "取り下げるものを選んでください。",
    en: "Choose what is to be taken down.",
  };
  return new UserError("bad-input", words, { paths: words });
}

const notPublished = () =>
  new UserError("wrong-state", {
    ja: "この年度は公表されていません。",
    en: "Nothing of this year is published.",
  });

const noSuchDocument = () =>
  new UserError("not-found", {
    ja: "選んだものは、この年度の公表物にありません。ページを開き直して選んでください。",
    en: "What was chosen is not published for this year. Open the page again and choose.",
  });
