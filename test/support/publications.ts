import {
  publishedDocument,
  type IndicatorDocument,
  type PublishedDocument,
  type ReviewDocument,
  type SheetDocument,
  type SheetRow,
} from "../../src/core/publication/documents.ts";
import type { OpinionsDocument, PublishedOpinion } from "../../src/core/publication/opinionsDocument.ts";
import {
  publicationPath,
  type Publication,
  type PublicationHead,
  type Publications,
  type Tombstone,
} from "../../src/core/publication/publication.ts";
import { schemaVersion } from "../../src/core/publication/readPublished.ts";
import { planPublications } from "./planPublications.ts";
import {
  bands,
  facts,
  figure,
  hostile,
  judgementTitle,
  levels,
  missing,
  municipality,
  plan,
  say,
  type IndicatorFacts,
  type SeriesFacts,
} from "./publicationFacts.ts";

const titleOf = (sheetNo: number) => `施策${sheetNo} ${hostile}`;

function documentsOf(fiscalYear: number, stage: ReviewDocument["stage"]): PublishedDocument[] {
  const head = { municipality, plan, fiscalYear, workYear: fiscalYear + 1, stage };
  const row = (sheetNo: number, { id, name, sheets }: IndicatorFacts, one: SeriesFacts): SheetRow => {
    const isRepeat = sheets[0] !== sheetNo;
    return {
      indicatorId: id,
      seriesId: one.id,
      seriesLabel: one.label,
      name,
      isRepeat,
      unit: one.unit,
      baseline: one.baseline,
      actuals: [isRepeat ? { ...one.actual, printed: "-" } : one.actual, missing("notEntered")],
      cost: one.cost,
      target: one.target,
      targetRowSpan: one.sharedWith ? 0 : one.label ? 2 : 1,
      department: "商工",
      progress: one.progress,
    };
  };
  const sheet = (sheetNo: number): SheetDocument => ({
    kind: "sheet",
    ...head,
    nodeId: `n1-${sheetNo}`,
    sheetNo,
    page: 30 + sheetNo,
    path: [
      { nodeId: "n1", level: levels[0]!, number: "1", title: "しごと" },
      { nodeId: `n1-${sheetNo}`, level: levels[1]!, number: String(sheetNo), title: titleOf(sheetNo) },
    ],
    title: titleOf(sheetNo),
    purpose: `目的 ${hostile}`,
    programmes: [{ name: "体験事業", departments: ["学校教育課"], marks: ["地方創生交付金"] }],
    baselineYear: 2018,
    actualYears: [fiscalYear, fiscalYear + 1],
    targetYear: 2024,
    rows: facts.flatMap((one) =>
      one.sheets.includes(sheetNo) ? one.series.map((series) => row(sheetNo, one, series)) : [],
    ),
    bands,
    checks: [
      {
        department: "商工振興課",
        analysis: `現状 ${hostile}`,
        nextSteps: "",
        figures: [
          { label: "件数", values: [{ fiscalYear: 2019, cell: figure("5", "5") }] },
          { label: "割合", values: [{ fiscalYear: 2020, cell: figure("6", "6") }] },
        ],
      },
    ],
  });
  const indicator = ({ id, name, sheets, series }: IndicatorFacts): IndicatorDocument => ({
    kind: "indicator",
    ...head,
    id,
    name,
    department: "商工",
    timeBasis: say("単年度", "One fiscal year"),
    direction: say("増加を目指す", "Increase"),
    definition: null,
    source: `出典 ${hostile}`,
    bands,
    judgementTitle,
    placements: sheets.map((sheetNo, index) => ({
      nodeId: `n1-${sheetNo}`,
      sheetNo,
      title: titleOf(sheetNo),
      name,
      isRepeat: index > 0,
      printedOtherwise: index > 0 ? [say("実績を「-」と表示", "Prints the actual as “-”")] : [],
    })),
    series: series.map(
      ({ id: seriesId, label, unit, baseline, actual, cost, target, sharedWith, progress }) => ({
        id: seriesId,
        label,
        unit,
        baseline: { fiscalYear: 2018, cell: baseline },
        actuals: [{ fiscalYear, cell: actual }],
        costs: [{ fiscalYear, cell: cost }],
        target: { fiscalYear: 2024, cell: target, sharedWith: sharedWith ?? null },
        progress,
      }),
    ),
  });
  const counts = [
    { band: "reached", count: 1 },
    { band: "none", count: 3 },
  ];
  const review: ReviewDocument = {
    kind: "review",
    ...head,
    changes: [
      {
        indicatorId: facts[0]?.id ?? "",
        seriesLabel: null,
        name: `${hostile} 件数`,
        change: "better",
        from: "17件",
        to: "20件",
        nextStep: `続ける。${hostile}`,
      },
    ],
    levels,
    bands,
    judgementTitle,
    counts,
    repeats: 1,
    goals: [{ nodeId: "n1", number: "1", title: `しごと ${hostile}`, counts }],
    sheets: [1, 2].map((sheetNo) => ({
      nodeId: `n1-${sheetNo}`,
      sheetNo,
      number: `1-${sheetNo}`,
      title: titleOf(sheetNo),
      goalId: "n1",
      counts,
      departments: ["商工振興課"],
    })),
    indicators: facts.flatMap(({ id, name, series }) =>
      series.map(({ label, progress }) => ({
        id,
        name,
        seriesLabel: label,
        nodeId: "n1-1",
        band: progress.band,
        summary: progress.summary,
      })),
    ),
    symbols: [{ symbol: "-", meaning: say("値なし", "no figure") }],
    notes: [say("注です", "A note")],
  };
  const opinion: PublishedOpinion = {
    number: 1,
    kind: say("意見", "Opinion"),
    source: say("審議会等の委員", "Council member"),
    role: `金融 ${hostile}`,
    givenOn: "2021-07-12",
    meeting: { body: `審議会 ${hostile}`, number: 2, heldOn: "2021-07-12" },
    subject: {
      kind: "indicator",
      label: `件数 ${hostile}`,
      nodeId: "n1-1",
      indicatorId: facts[0]?.id ?? "",
      sheetNo: 1,
    },
    shown: { fiscalYear, text: `実績 17件 ${hostile}`, grade: "▲遅れ" },
    text: `意見の文 ${hostile}`,
    responses: [
      {
        department: `商工振興課 ${hostile}`,
        category: say("反映", "Taken up"),
        text: `回答 ${hostile}`,
        change: { words: `取組 ${hostile}`, fiscalYear: 2022 },
      },
    ],
  };
  const opinions: OpinionsDocument = {
    kind: "opinions",
    ...head,
    opinions: [opinion],
    followUps: [
      {
        ...opinion,
        number: 3,
        fiscalYear,
        followUp: {
          fiscalYear,
          workYear: fiscalYear + 1,
          state: say("実施済み", "Done"),
          text: `その後 ${hostile}`,
        },
      },
    ],
  };
  return [review, sheet(1), sheet(2), ...facts.map(indicator), opinions];
}

const city: PublishedDocument = {
  kind: "city",
  municipality,
  figures: [
    {
      label: say("総人口", "Population"),
      value: "34096",
      unit: "人",
      asOf: "2020-10-01",
      source: `国勢調査 ${hostile}`,
    },
  ],
};
function atOwnPath(body: PublishedDocument): { path: string; title: string; body: PublishedDocument } {
  return { path: pathOf(body), title: pathOf(body), body };
}

function pathOf(body: PublishedDocument): string {
  if (body.kind === "review") return publicationPath.review(municipality.id, plan.id, body.fiscalYear);
  if (body.kind === "sheet")
    return publicationPath.sheet(municipality.id, plan.id, body.fiscalYear, body.sheetNo);
  if (body.kind === "indicator")
    return publicationPath.indicator(municipality.id, plan.id, body.fiscalYear, body.id);
  if (body.kind === "opinions") return publicationPath.opinions(municipality.id, plan.id, body.fiscalYear);
  return publicationPath.city(municipality.id);
}

/** All documents of the city: its plans, a final review of 2020 and a draft of 2021 for comment. */
const published = [
  atOwnPath(city),
  ...planPublications,
  ...[...documentsOf(2020, "final"), ...documentsOf(2021, "comment")].map(atOwnPath),
];

export const publicationList: readonly Publication[] = published.map(({ path, body }) => ({
  path,
  kind: body.kind,
  schemaVersion,
  publishedAt: "2021-10-31T16:00:00.000Z",
  hash: "0123456789abcdef".repeat(4),
  body: publishedDocument.parse(body),
}));

/** A review that was taken down. */
export const tombstone: Tombstone = {
  path: "mori/mori-plan/2019",
  kind: "tombstone",
  withdrawnAt: "2021-12-01T00:00:00.000Z",
  reason: `誤り ${hostile}`,
};

export const heads: readonly PublicationHead[] = [
  ...publicationList.map(({ path, kind, hash, body }) => ({
    path,
    kind,
    hash,
    stage: "stage" in body ? body.stage : null,
    title: published.find((one) => one.path === path)?.title ?? path,
  })),
  { path: tombstone.path, kind: tombstone.kind, hash: "", stage: null, title: "" },
];

const byPath = new Map<string, Publication | Tombstone>(
  [...publicationList, tombstone].map((one) => [one.path, one]),
);

/** What the public side would read. */
export const publications: Publications = {
  get: async (path) => byPath.get(path),
  paths: async (id) =>
    heads.filter(({ path }) => id === undefined || path === id || path.startsWith(`${id}/`)),
};
