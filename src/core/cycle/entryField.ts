/** The fields of an entry form, as they are named in forms, drafts and the audit log. */
export type EntryField =
  | { readonly kind: "actual"; readonly seriesId: string }
  | { readonly kind: "status"; readonly seriesId: string }
  | { readonly kind: "asOf"; readonly seriesId: string }
  | { readonly kind: "note"; readonly seriesId: string }
  | { readonly kind: "cost"; readonly placementId: string; readonly seriesId: string }
  | { readonly kind: "figure"; readonly figureId: string; readonly fiscalYear: number }
  | { readonly kind: "analysis" }
  | { readonly kind: "nextSteps" };

/** Name of a field: `actual.i03-a`, `cost.p12.i03-a`, `figure.f07.2021`, `analysis`. */
export function fieldName(field: EntryField): string {
  switch (field.kind) {
    case "actual":
    case "status":
    case "asOf":
    case "note":
      return `${field.kind}.${field.seriesId}`;
    case "cost":
      return `cost.${field.placementId}.${field.seriesId}`;
    case "figure":
      return `figure.${field.figureId}.${field.fiscalYear}`;
    default:
      return field.kind;
  }
}
