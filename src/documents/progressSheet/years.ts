/** H30, R2: fiscal year as forms abbreviate it. */
export function eraYear(fiscalYear: number): string {
  return fiscalYear >= 2019 ? `R${fiscalYear - 2018}` : `H${fiscalYear - 1988}`;
}
/** R2年度 */
export function shortYear(fiscalYear: number): string {
  return `${eraYear(fiscalYear)}年度`;
}
/** 令和2年度 */
export function longYear(fiscalYear: number): string {
  return fiscalYear >= 2019 ? `令和${fiscalYear === 2019 ? "元" : fiscalYear - 2018}年度` : `平成${fiscalYear - 1988}年度`;
}
