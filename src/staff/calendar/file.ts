import { exportCalendar } from "../../usecases/calendar/exportCalendar.ts";
import { numberParam, staffLoader } from "../guard.ts";
import { attachment } from "../plan/attachment.ts";
import { calendarYear } from "./calendarYear.ts";

/** The calendar of a year of work for calendar programs. */
export const loader = staffLoader(["viewCalendar"], async (staff) => {
  const year = calendarYear(numberParam(staff, "year"));
  return attachment(await exportCalendar(staff.context, staff.actor, year, staff.locale), "calendar");
});
