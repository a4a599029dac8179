import { pictureIds } from "../../core/plan/pictureIds.ts";
import type { PlanContent } from "../../core/plan/planContent.ts";
import type { PlanDocument, PlanPartDocument } from "../../core/publication/planDocument.ts";
import { planParts } from "../../core/publication/planParts.ts";
import { presentComparison } from "../../core/publication/present/presentComparison.ts";
import { presentPicture } from "../../core/publication/present/presentPicture.ts";
import { presentPlan } from "../../core/publication/present/presentPlan.ts";
import { presentPlanIndicatorDocuments } from "../../core/publication/present/presentPlanIndicator.ts";
import { publicationPath } from "../../core/publication/publication.ts";
import type { Db } from "../../store/databases.ts";
import { findPictures } from "../../store/pictures.ts";
import { findPlanOfVersion } from "../../store/planContent.ts";
import { findVersionInForce } from "../../store/planVersions.ts";
import { withdrawOthers, type Publishing } from "../../store/publications.ts";
import { documentAt } from "./documentAt.ts";

/** All documents of one version of a plan: the plan and the parts of a long one at the address of the version, and
 * also at that of the plan while the version is in force; then its indicators, what changed since the version
 * before, and the pictures that it shows. */
export async function planDocuments(tx: Db, content: PlanContent): Promise<Publishing[]> {
  const { plan, version, municipality } = content;
  const before =
    version.previousVersionId === null ? undefined : await findPlanOfVersion(tx, version.previousVersionId);
  const document = presentPlan(content, before?.version.number ?? null);
  const inForce = await isInForce(tx, content);
  const versionPath = publicationPath.planVersion(municipality.id, plan.id, version.number);
  const planPath = publicationPath.plan(municipality.id, plan.id);
  const pictures = await findPictures(
    tx,
    pictureIds([...content.sections, ...content.nodes, ...content.programmes]),
  );
  const ofPlan = [
    ...(inForce ? planAt(document, planPath) : []),
    ...planAt(document, versionPath),
    ...(inForce ? presentPlanIndicatorDocuments(content).map(documentAt) : []),
    ...(before ? [documentAt(presentComparison(before, content))] : []),
  ];
  return [
    ...ofPlan.map((one) => ({ ...one, planId: plan.id, fiscalYear: null })),
    ...pictures.map((picture) => ({
      ...documentAt(presentPicture(municipality, picture)),
      planId: null,
      fiscalYear: null,
    })),
  ];
}

async function isInForce(tx: Db, { plan, version }: PlanContent): Promise<boolean> {
  return (await findVersionInForce(tx, plan.id))?.id === version.id;
}

function planAt(document: PlanDocument, path: string) {
  const { municipality, plan, version, stage } = document;
  const { id, title, period } = plan;
  const parts = planParts(document).map((part): PlanPartDocument => ({
    kind: "planPart",
    municipality,
    plan: { id, title, period },
    stage,
    version: version.number,
    of: part.of,
    id: part.id,
    title: part.title,
  }));
  return [
    { ...documentAt(document), path },
    ...parts.map((part) => ({ ...documentAt(part), path: publicationPath.planPart(path, part.id) })),
  ];
}

/** Takes down parts and indicators that the plan just published has no more.
 * @returns how many */
export async function withdrawFormerParts(
  tx: Db,
  { municipality, plan }: PlanContent,
  documents: readonly Publishing[],
): Promise<number> {
  const plans = documents.filter(({ body }) => body.kind === "plan").map(({ path }) => path);
  const planPath = publicationPath.plan(municipality.id, plan.id);
  const prefixes = plans.flatMap((path) => [
    `${path}/parts/`,
    ...(path === planPath ? [`${path}/indicators/`] : []),
  ]);
  const stay = new Set(documents.map(({ path }) => path));
  return withdrawOthers(
    tx,
    prefixes,
    stay,
    "現在の計画にはありません。計画の最初のページからお探しください。",
  );
}
