import type { DocumentKind, PublishedDocument, Stage } from "./documents.ts";

/** A document as it lies in the record: never changed; a newer one supersedes it, a tombstone replaces it. */
export interface Publication<Body extends PublishedDocument = PublishedDocument> {
  /** Where the document lives below the city, without extension: `ojiya/ojiya-strategy-2020/2020/sheets/01`. */
  readonly path: string;
  readonly kind: DocumentKind;
  readonly schemaVersion: number;
  readonly publishedAt: string; // ISO 8601, UTC
  /** SHA-256 of the canonical JSON of the body, hex. */
  readonly hash: string;
  readonly body: Body;
}

/** A publication that was taken down: its address stays, its content is gone. */
export interface Tombstone {
  readonly path: string;
  readonly kind: "tombstone";
  readonly withdrawnAt: string;
  readonly reason: string;
}

/** What the public side may read: one document or tombstone by its path, and all paths of a city. */
export interface Publications {
  get(path: string): Promise<Publication | Tombstone | undefined>;
  paths(municipalityId?: string): Promise<readonly PublicationHead[]>;
}

/** Enough to link to a publication and to know whether a rendered page of it is stale. */
export interface PublicationHead {
  readonly path: string;
  readonly kind: DocumentKind | "tombstone";
  readonly hash: string;
  readonly stage: Stage | null;
  /** What a link to it says; of a picture the name of its file. */
  readonly title: string;
}

type PeriodKind = "midTerm" | "final";

/** The end of the address of a review of several years: `mid-term-2022`. */
export const periodReviewName = (kind: PeriodKind, lastYear: number): string =>
  `${kind === "midTerm" ? "mid-term" : "final"}-${lastYear}`;

/** Addresses of the documents, in one place. The sheet number is printed with two digits. */
export const publicationPath = {
  city: (municipalityId: string) => municipalityId,
  /** The version in force. */
  plan: (municipalityId: string, planId: string) => `${municipalityId}/${planId}`,
  /** A version by its number, in force or not. */
  planVersion: (municipalityId: string, planId: string, number: number) =>
    `${municipalityId}/${planId}/versions/${number}`,
  /** A part of a long plan, below the address of the plan or of one version. */
  planPart: (planPath: string, partId: string) => `${planPath}/parts/${partId}`,
  planIndicator: (municipalityId: string, planId: string, indicatorId: string) =>
    `${municipalityId}/${planId}/indicators/${indicatorId}`,
  planComparison: (municipalityId: string, planId: string, number: number) =>
    `${municipalityId}/${planId}/versions/${number}/comparison`,
  picture: (municipalityId: string, pictureId: string) => `${municipalityId}/pictures/${pictureId}`,
  review: (municipalityId: string, planId: string, year: number) => `${municipalityId}/${planId}/${year}`,
  periodReview: (municipalityId: string, planId: string, kind: PeriodKind, lastYear: number) =>
    `${municipalityId}/${planId}/reviews/${periodReviewName(kind, lastYear)}`,
  errata: (municipalityId: string, planId: string, year: number) =>
    `${municipalityId}/${planId}/${year}/errata`,
  sheet: (municipalityId: string, planId: string, year: number, sheetNo: number) =>
    `${municipalityId}/${planId}/${year}/sheets/${String(sheetNo).padStart(2, "0")}`,
  opinions: (municipalityId: string, planId: string, year: number) =>
    `${municipalityId}/${planId}/${year}/opinions`,
  indicator: (municipalityId: string, planId: string, year: number, indicatorId: string) =>
    `${municipalityId}/${planId}/${year}/indicators/${indicatorId}`,
} as const;
