import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { listAuditChoices } from "../../store/audit.ts";
import { countUnsealed, findLastSeal, findLastVerification } from "../../store/auditChain.ts";
import type { Db } from "../../store/databases.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadAuditNames } from "./auditNames.ts";
import type { AuditChoices, ChainState, Choice } from "./views.ts";

/** How the chain of seals stands, and by what the record can be narrowed down. */
export async function viewAudit(
  context: Pick<Context, "databases">,
  actor: Actor,
): Promise<{ chain: ChainState; choices: AuditChoices }> {
  authorise(actor, "viewAudit");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => ({
    chain: await chainState(tx),
    choices: await choicesOf(tx),
  }));
}

async function chainState(tx: Db): Promise<ChainState> {
  const last = await findLastSeal(tx);
  const verification = await findLastVerification(tx);
  return {
    sealedAt: last?.sealedAt ?? null,
    seals: last?.seq ?? 0,
    head: last?.hash ?? null,
    waiting: await countUnsealed(tx),
    verification: verification
      ? { at: verification.at, entries: verification.entries, fault: verification.fault }
      : null,
  };
}

async function choicesOf(tx: Db): Promise<AuditChoices> {
  const { people, actions } = await listAuditChoices(tx);
  const { submissions, names } = await loadAuditNames(tx);
  const departments = new Set(submissions.map(({ orgUnitId }) => orgUnitId));
  const units = await listOrgUnits(tx);
  const titleOf = new Map(names.plans.map(({ id, title }) => [id, title]));
  const sheets = new Map<string, Choice>();
  for (const { planId, sheetNo, title } of submissions) {
    const value = `${planId} ${sheetNo}`;
    // The newest year comes first: its title is shown.
    if (sheetNo !== null && !sheets.has(value))
      sheets.set(value, {
        value,
        label: sheetLabel(sheetNo, title, names.plans.length > 1 ? titleOf.get(planId) : null),
      });
  }
  const indicators = new Map(names.series.map(({ indicatorId, name }) => [indicatorId, name]));
  return {
    people: people.map(({ userId, name }) => ({ value: userId, label: name })).toSorted(byLabel),
    actions,
    departments: units
      .filter(({ id }) => departments.has(id))
      .map(({ id, name }) => ({ value: id, label: name })),
    sheets: [...sheets.values()],
    indicators: [...indicators].map(([value, label]) => ({ value, label })).toSorted(byLabel),
  };
}

const sheetLabel = (sheetNo: number, title: string, plan: string | null | undefined) =>
  `${String(sheetNo).padStart(2, "0")} ${title}${plan ? `（${plan}）` : ""}`;

const byLabel = (a: Choice, b: Choice) => (a.label < b.label ? -1 : 1);
