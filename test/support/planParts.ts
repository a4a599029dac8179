import type {
  Indicator,
  Placement,
  PlanIndicator,
  PlanValue,
  Series,
} from "../../src/core/indicator/indicator.ts";
import type { PlanNode, PlanVersion, ProgrammePlacement } from "../../src/core/plan/plan.ts";
import type { PlanSection } from "../../src/core/plan/section.ts";

/** Parts of a plan for unit tests: a test states what it is about, the rest says nothing. */
export const seriesOf = (more: Partial<Series> & Pick<Series, "id">): Series => ({
  label: null,
  unit: "件",
  printedUnit: null,
  decimals: null,
  isPart: false,
  derivation: null,
  position: 0,
  ...more,
});

export const indicatorOf = (more: Partial<Indicator> & Pick<Indicator, "id">): Indicator => ({
  name: "件数",
  timeBasis: "annualFlow",
  definition: null,
  formula: null,
  source: null,
  publicationLag: null,
  actualKind: null,
  ownerId: "shoko",
  contributorIds: [],
  series: [],
  ...more,
});

export const planIndicatorOf = (
  more: Partial<PlanIndicator> & Pick<PlanIndicator, "id" | "indicator">,
): PlanIndicator => ({
  role: "kpi",
  direction: "increase",
  rateMethod: "baseline-relative",
  rateOptions: {},
  judgementPresetId: null,
  marks: [],
  changeReason: null,
  baselines: [],
  targets: [],
  ...more,
});

export const planValueOf = (
  more: Partial<PlanValue> & Pick<PlanValue, "seriesId" | "reading">,
): PlanValue => ({
  fiscalYear: 2024,
  term: null,
  operator: null,
  sharedWithSeriesId: null,
  period: null,
  source: null,
  note: null,
  accumulated: false,
  ...more,
});

export const versionOf = (more: Partial<PlanVersion> & Pick<PlanVersion, "id" | "planId">): PlanVersion => ({
  number: 1,
  status: "adopted",
  label: null,
  period: { start: 2020, end: 2024 },
  issued: null,
  generation: null,
  predecessor: null,
  previousVersionId: null,
  effectiveYear: null,
  revisionReason: null,
  levels: [],
  baselineYear: 2018,
  judgementPresetId: "default5",
  source: "",
  ...more,
});

export const nodeOf = (more: Partial<PlanNode> & Pick<PlanNode, "id">): PlanNode => ({
  lineageId: more.id,
  parentId: null,
  level: 0,
  position: 0,
  number: "",
  title: "",
  subtitle: null,
  purpose: null,
  page: null,
  sheetNo: null,
  marks: [],
  content: [],
  variants: [],
  indicatorColumns: null,
  indicatorNote: null,
  printedAncestors: {},
  departmentIds: [],
  ...more,
});

export const sectionOf = (more: Partial<PlanSection> & Pick<PlanSection, "id">): PlanSection => ({
  lineageId: more.id,
  parentId: null,
  position: 0,
  kind: "other",
  number: "",
  title: "",
  page: null,
  content: [],
  variants: [],
  ...more,
});

export const programmeOf = (
  more: Partial<ProgrammePlacement> & Pick<ProgrammePlacement, "programmeId" | "nodeId">,
): ProgrammePlacement => ({
  id: `${more.nodeId}.${more.programmeId}`,
  position: 0,
  number: "",
  name: "",
  departments: [],
  marks: [],
  content: [],
  variants: [],
  ...more,
});

export const placementOf = (
  more: Partial<Placement> & Pick<Placement, "planIndicatorId" | "nodeId">,
): Placement => ({
  id: `${more.nodeId}.${more.planIndicatorId}`,
  position: 0,
  isRepeat: false,
  printedName: "",
  printedDepartment: "",
  printedOtherwise: {},
  ...more,
});
