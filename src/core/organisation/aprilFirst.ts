import { fiscalYearOf } from "../calendar/days.ts";

/** The 1 April that people mean when they enter a reorganisation or a transfer on a day: the coming one from October
 * on, else the one that was.
 * @example aprilFirst("2022-11-22") // => "2023-04-01" */
export function aprilFirst(today: string): string {
  const month = Number(today.slice(5, 7));
  const isSecondHalf = month >= 10 || month <= 3;
  return `${fiscalYearOf(today) + (isSecondHalf ? 1 : 0)}-04-01`;
}
