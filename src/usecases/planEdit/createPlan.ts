import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanKind, PlanVersion } from "../../core/plan/plan.ts";
import type { Bilingual } from "../../core/publication/cell.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { insertPlan } from "../../store/insertPlan.ts";
import { findMunicipality, listOrgUnits } from "../../store/organisation.ts";
import { lockPlans } from "../../store/planStatus.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { refuseBadHead, refuseBadPlanId } from "./newPlanId.ts";

/** Begins a plan with nothing in it yet.
 * @param levels what the city calls its levels, from the top: 基本目標 / 施策 / 事業
 * @returns the id of its draft version */
export async function createPlan(
  context: Pick<Context, "databases">,
  actor: Actor,
  request: {
    id: string;
    title: string;
    kind: PlanKind;
    period: { start: number; end: number } | null;
    levels: readonly Bilingual[];
  },
): Promise<string> {
  authorise(actor, "editPlan");
  const { id, kind, period, levels } = request;
  const title = request.title.trim();
  refuseBadHead(title, period);
  if (levels.length === 0 || levels.some(({ ja }) => ja.trim() === "")) throw noLevels();
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockPlans(tx);
    await refuseBadPlanId(tx, id, "id");
    const municipality = await findMunicipality(tx);
    if (!municipality) throw noMunicipality();
    const { last } = await tx
      .selectFrom("plan")
      .select((eb) => eb.fn.max("position").as("last"))
      .executeTakeFirstOrThrow();
    const version: PlanVersion = { ...emptyVersion, id: `${id}-v1`, planId: id, period, levels };
    await insertPlan(tx, {
      municipality,
      plan: {
        id,
        title,
        kind,
        nickname: null,
        collection: null,
        position: (last ?? -1) + 1,
        departments: [],
        predecessorId: null,
      },
      version,
      sections: [],
      nodes: [],
      programmes: [],
      indicators: [],
      placements: [],
      orgUnits: await listOrgUnits(tx),
    });
    await audit(tx, actor, "createPlan", `plan ${id}`, null, { title, kind, period, levels });
    return version.id;
  });
}

const emptyVersion: Omit<PlanVersion, "id" | "planId" | "period" | "levels"> = {
  number: 1,
  status: "draft",
  label: null,
  issued: null,
  generation: null,
  predecessor: null,
  previousVersionId: null,
  effectiveYear: null,
  revisionReason: null,
  baselineYear: null,
  judgementPresetId: "default5",
  source: "",
};

function noLevels(): UserError {
  const words = {
    ja: "段の名前を一つ以上入力してください。例：基本目標、施策、事業",
    en: "Type at least one name of a level, for example 基本目標, 施策, 事業.",
  };
  return new UserError("bad-input", words, { levels: words });
}

function noMunicipality(): UserError {
  return new UserError("not-found", {
    ja: "市町村が登録されていません。システムの担当者に確かめてください。",
    en: "The municipality is not registered. Ask whoever runs the system.",
  });
}
