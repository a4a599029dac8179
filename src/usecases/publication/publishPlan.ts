import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { Stage } from "../../core/publication/documents.ts";
import { presentCity, stageOfVersion } from "../../core/publication/present/presentPlan.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { listKeyFigures } from "../../store/organisation.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { publishDocuments, publishedVersions } from "../../store/publications.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadPlan } from "../plan/loadPlan.ts";
import { documentAt } from "./documentAt.ts";
import { planDocuments, withdrawFormerParts } from "./planDocuments.ts";

/** What to publish: the version of a plan that is in force, or one version by its id. Where no stage is named, it
 * follows from the version. */
export type PlanToPublish = ({ planId: string } | { versionId: string }) & { stage?: Stage | undefined };

export interface PublishedPlan {
  readonly planId: string;
  readonly version: number;
  readonly stage: Stage;
  readonly documents: number;
  /** How many of them were new, different, or taken down. */
  readonly changed: number;
}

/** Publishes a version of a plan, with or without a review of any year: a draft as 案 for comment, one that was
 * adopted as the record. Publishing the same again changes nothing.
 * @throws UserError `not-found`; `wrong-state` when the stage does not fit the state of the version */
export async function publishPlan(
  context: Pick<Context, "databases">,
  actor: Actor,
  asked: PlanToPublish,
): Promise<PublishedPlan> {
  authorise(actor, "publish");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const content =
      "planId" in asked ? await loadPlan(tx, asked.planId) : await loadVersion(tx, asked.versionId);
    const { plan, version } = content;
    const stage = stageOfVersion(version);
    refuseWrongStage(asked.stage ?? stage, stage);
    const before = (await publishedVersions(tx, plan.id)).get(version.number) ?? null;
    const ofPlan = await planDocuments(tx, content);
    const city = documentAt(presentCity(content, await listKeyFigures(tx)));
    const documents = [{ ...city, planId: null, fiscalYear: null }, ...ofPlan];
    const changed =
      (await publishDocuments(tx, actor, documents)) + (await withdrawFormerParts(tx, content, documents));
    if (changed > 0) {
      const subject = `plan ${plan.id} version ${version.number}`;
      await audit(tx, actor, "publish", subject, before && { stage: before }, { stage, changed });
    }
    return { planId: plan.id, version: version.number, stage, documents: documents.length, changed };
  });
}

async function loadVersion(tx: Db, versionId: string): Promise<PlanContent> {
  const content = await findPlanOfVersion(tx, versionId);
  if (content) return content;
  throw new UserError("not-found", {
    ja: "この版は見つかりません。計画の版の一覧から選んでください。",
    en: "There is no such version. Choose one from the versions of the plan.",
  });
}

function refuseWrongStage(asked: Stage, right: Stage): void {
  if (asked === right) return;
  throw new UserError(
    "wrong-state",
    right === "comment"
      ? {
          ja: "この版はまだ案です。確定版として公表するには、先に策定済みにしてください。",
          en: "This version is still a draft. Mark it as adopted before you publish it as final.",
        }
      : {
          ja: "この版はすでに策定されています。案としては公表できません。",
          en: "This version has been adopted. It cannot be published as a draft.",
        },
  );
}
