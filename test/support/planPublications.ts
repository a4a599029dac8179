import type { PublishedDocument } from "../../src/core/publication/documents.ts";
import type { PlanDocument } from "../../src/core/publication/planDocument.ts";
import { planParts } from "../../src/core/publication/planParts.ts";
import { presentComparison } from "../../src/core/publication/present/presentComparison.ts";
import { presentPicture } from "../../src/core/publication/present/presentPicture.ts";
import { presentPlan } from "../../src/core/publication/present/presentPlan.ts";
import { presentPlanIndicatorDocuments } from "../../src/core/publication/present/presentPlanIndicator.ts";
import { publicationPath } from "../../src/core/publication/publication.ts";
import { longContent, moriBefore, moriContent } from "./planContents.ts";
import { hostile, municipality } from "./publicationFacts.ts";

interface At {
  readonly path: string;
  readonly title: string;
  readonly body: PublishedDocument;
}

/** One red pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
);

const before = moriBefore();
const now = moriContent();
const revised = {
  ...now,
  version: {
    ...now.version,
    number: 2,
    status: "revised" as const,
    label: `改訂版 ${hostile}`,
    previousVersionId: before.version.id,
    effectiveYear: 2022,
    revisionReason: `中間の見直し ${hostile}`,
  },
};
const { id } = now.plan;

/** What is published of the plans of the made-up city: a short one in its second version, a long one as 案. */
export const planPublications: readonly At[] = [
  ...planAt(presentPlan(revised, 1), publicationPath.plan(municipality.id, id)),
  ...planAt(presentPlan(before), publicationPath.planVersion(municipality.id, id, 1)),
  ...planAt(presentPlan(revised, 1), publicationPath.planVersion(municipality.id, id, 2)),
  {
    path: publicationPath.planComparison(municipality.id, id, 2),
    title: now.plan.title,
    body: presentComparison(before, revised),
  },
  ...presentPlanIndicatorDocuments(revised).map((body) => ({
    path: publicationPath.planIndicator(municipality.id, id, body.indicator.id),
    title: body.indicator.name,
    body,
  })),
  ...planAt(presentPlan(longContent()), publicationPath.plan(municipality.id, "mori-long")),
  {
    path: publicationPath.picture(municipality.id, "town"),
    title: "town.png",
    body: presentPicture(municipality, {
      id: "town",
      mediaType: "image/png",
      width: 1,
      height: 1,
      bytes: pixel,
      alt: `町の写真 ${hostile}`,
      caption: `駅前 ${hostile}`,
      credit: `森市 ${hostile}`,
      rights: "CC BY 4.0",
    }),
  },
];

function planAt(document: PlanDocument, path: string): At[] {
  const { plan, stage, version } = document;
  return [
    { path, title: plan.title, body: document },
    ...planParts(document).map((part) => ({
      path: publicationPath.planPart(path, part.id),
      title: part.title,
      body: { kind: "planPart" as const, municipality, plan, stage, version: version.number, ...part },
    })),
  ];
}
