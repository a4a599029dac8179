/** How a field is written in a form. Fields of the same name have the same form everywhere, unless named with
 * what they stand on. */
export const fieldForms = {
  number: "line",
  title: "line",
  name: "line",
  printedName: "line",
  subtitle: "lineOrNull",
  nickname: "lineOrNull",
  label: "lineOrNull",
  issued: "lineOrNull",
  unit: "lineOrNull",
  printedUnit: "lineOrNull",
  tolerance: "lineOrNull",
  rangeLow: "lineOrNull",
  rangeHigh: "lineOrNull",
  ownerId: "lineOrNull",
  "indicator.judgementPresetId": "lineOrNull",
  "version.judgementPresetId": "line",
  actualKind: "lineOrNull",
  kind: "line",
  role: "line",
  direction: "line",
  rateMethod: "line",
  timeBasis: "line",
  purpose: "textOrNull",
  indicatorNote: "textOrNull",
  definition: "textOrNull",
  formula: "textOrNull",
  "indicator.source": "textOrNull",
  "version.source": "text",
  changeReason: "textOrNull",
  revisionReason: "textOrNull",
  page: "count",
  sheetNo: "count",
  publicationLag: "count",
  generation: "count",
  decimals: "count",
  startYear: "year",
  endYear: "year",
  baselineYear: "year",
  effectiveYear: "year",
  marks: "list",
  departments: "list",
  indicatorColumns: "listOrNull",
  departmentIds: "ids",
  contributorIds: "ids",
  isPart: "tick",
  derivation: "derivation",
  content: "blocks",
  variants: "variants",
  levels: "levels",
} as const satisfies Record<string, string>;

export type FieldForm = (typeof fieldForms)[keyof typeof fieldForms];

/** The form of a field; undefined for one that nobody may set. */
export function fieldFormOf(on: string, field: string): FieldForm | undefined {
  const forms: Readonly<Record<string, FieldForm>> = fieldForms;
  return forms[`${on}.${field}`] ?? forms[field];
}
