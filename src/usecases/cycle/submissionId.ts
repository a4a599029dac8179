/** Address of a submission: `ojiya-strategy-2020-2021.01.shoko`. */
export function submissionId(reviewId: string, sheetNo: number, orgUnitId: string): string {
  return `${reviewId}.${String(sheetNo).padStart(2, "0")}.${orgUnitId}`;
}
