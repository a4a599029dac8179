import type { Context } from "../../context.ts";
import { grantVerdicts, grantYears } from "../../core/grant/grantProject.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { findGrant, listGrantEvaluations, saveGrantEvaluation } from "../../store/grants.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { noSuchGrant } from "./viewGrant.ts";

const longest = 2000;

/** Records what the council said of a grant project in a year, and how the assembly was involved.
 * @param basedOn the version of the year's judgement that the page showed; 0 where there was none
 * @throws UserError `edited-meanwhile` when it was changed since, `bad-input` naming the fields */
export async function recordVerdict(
  context: Pick<Context, "databases">,
  actor: Actor,
  form: {
    projectId: string;
    fiscalYear: number;
    verdict: string;
    opinion: string;
    assembly: string;
    basedOn: number;
  },
): Promise<void> {
  authorise(actor, "editGrants");
  const { projectId, fiscalYear } = form;
  const verdict = grantVerdicts.find((one) => one === form.verdict) ?? null;
  const opinion = form.opinion.trim();
  const assembly = form.assembly.trim();
  for (const [field, text] of [
    ["opinion", opinion],
    ["assembly", assembly],
  ] as const) {
    if ([...text].length <= longest) continue;
    const words = { ja: `${longest}字以内で入力してください。`, en: `Keep it within ${longest} characters.` };
    throw new UserError("bad-input", words, { [field]: words });
  }
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const project = await findGrant(tx, projectId, { lock: true });
    if (!project || !grantYears(project).includes(fiscalYear)) throw noSuchGrant();
    const judged = await listGrantEvaluations(tx, [projectId]);
    const before = judged.find((one) => one.fiscalYear === fiscalYear);
    const after = { verdict, opinion, assembly };
    const said = before && { verdict: before.verdict, opinion: before.opinion, assembly: before.assembly };
    if (said && JSON.stringify(said) === JSON.stringify(after)) return;
    if ((before?.version ?? 0) !== form.basedOn) throw editedMeanwhile();
    await saveGrantEvaluation(tx, actor.municipalityId, { projectId, fiscalYear }, after);
    await audit(tx, actor, "recordVerdict", `grant ${projectId}`, said ?? null, { fiscalYear, ...after });
  });
}

function editedMeanwhile(): UserError {
  return new UserError("edited-meanwhile", {
    ja: "開いている間に、この年度の内容が変わりました。あなたの入力は残っています。保存されている内容を確かめて、もう一度記録してください。",
    en: "This year was changed while the page was open. What you typed is still here; check what is stored, then record it again.",
  });
}
