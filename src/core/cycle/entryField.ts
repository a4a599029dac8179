/** The fields of an entry form, as they are named in forms, drafts and the audit log. */
export type EntryField =
  | { readonly kind: "actual"; readonly seriesId: string }
  | { readonly kind: "status"; readonly seriesId: string }
  | { readonly kind: "asOf"; readonly seriesId: string }
  | { readonly kind: "note"; readonly seriesId: string }
  | { readonly kind: "cost"; readonly placementId: string; readonly seriesId: string }
  | { readonly kind: "figure"; readonly figureId: string; readonly fiscalYear: number }
  /** The city's own grade of a row, and why it is not the mechanical one. */
  | { readonly kind: "grade"; readonly seriesId: string }
  | { readonly kind: "gradeReason"; readonly seriesId: string }
  /** What a KPI of a grant project added, what the project cost, its effect and its future. */
  | { readonly kind: "grantIncrement"; readonly kpiId: string }
  | { readonly kind: GrantField; readonly projectId: string }
  | { readonly kind: EvaluationField };

type GrantField = "grantCost" | "grantEffect" | "grantEffectReason" | "grantFuture";

/** The fields that a sheet has once: the texts and choices of its evaluation, and the answer to hints. */
export type EvaluationField =
  | "analysis"
  | "causes"
  | "issues"
  | "promise"
  | "promiseNote"
  | "nextSteps"
  | "direction"
  | "resources"
  | "sheetGrade"
  | "sheetGradeReason"
  | "hintAnswer";

/** Name of a field: `actual.i03-a`, `cost.p12.i03-a`, `figure.f07.2021`, `analysis`. */
export function fieldName(field: EntryField): string {
  switch (field.kind) {
    case "actual":
    case "status":
    case "asOf":
    case "note":
    case "grade":
    case "gradeReason":
      return `${field.kind}.${field.seriesId}`;
    case "grantIncrement":
      return `grantIncrement.${field.kpiId}`;
    case "grantCost":
    case "grantEffect":
    case "grantEffectReason":
    case "grantFuture":
      return `${field.kind}.${field.projectId}`;
    case "cost":
      return `cost.${field.placementId}.${field.seriesId}`;
    case "figure":
      return `figure.${field.figureId}.${field.fiscalYear}`;
    default:
      return field.kind;
  }
}
