const millisecondsOfDay = 86_400_000;

/** The fiscal year (April to March) of a day `YYYY-MM-DD`: 2025-03-31 is in 2024. */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) >= 4 ? year : year - 1;
}

/** The day in Japan at an instant, as `YYYY-MM-DD`, whatever the server's time zone is.
 * Japan has kept UTC+9 without summer time since 1951, so no time-zone data is needed. */
export function todayInJapan(instant: Date): string {
  return new Date(instant.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && maybeIso(text) === text;
}

/** Days from `today` to `due`, both `YYYY-MM-DD`: 0 on the day itself, negative when overdue. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(`${due}T00:00Z`) - Date.parse(`${today}T00:00Z`)) / millisecondsOfDay);
}

function maybeIso(text: string): string | undefined {
  const time = Date.parse(`${text}T00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The day so many days after another, both `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * millisecondsOfDay).toISOString().slice(0, 10);
}
