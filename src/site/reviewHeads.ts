import type { PublicationHead, Publications } from "../core/publication/publication.ts";

/** A published review of a plan, as its address says. */
export interface ReviewHead {
  readonly path: string;
  readonly planPath: string;
  readonly fiscalYear: number;
}

/** All reviews of a city that are published, newest first. */
export async function reviewHeads(publications: Publications, municipalityId: string): Promise<ReviewHead[]> {
  const heads = await publications.paths(municipalityId);
  return heads
    .filter(({ kind }) => kind === "review")
    .map(toReviewHead)
    .toSorted((a, b) => b.fiscalYear - a.fiscalYear);
}

function toReviewHead({ path }: PublicationHead): ReviewHead {
  const cut = path.lastIndexOf("/");
  return { path, planPath: path.slice(0, cut), fiscalYear: Number(path.slice(cut + 1)) };
}
