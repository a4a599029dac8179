import type { Locale } from "../../core/text/words.ts";
import type { CalendarEvent } from "./viewCalendar.ts";

/** What an event of the calendar is called, without its review. */
export function eventName(event: CalendarEvent, locale: Locale): string {
  const isJapanese = locale === "ja";
  switch (event.kind) {
    case "phase":
      return event.name;
    case "legal":
      return event.title[locale];
    case "meeting":
      return isJapanese ? `${event.body} 第${event.number}回` : `${event.body}, meeting ${event.number}`;
    case "due":
      return isJapanese
        ? `入力シートの締切（${event.departments}課・${event.sheets}枚）`
        : `Entry sheets are due (departments: ${event.departments}, sheets: ${event.sheets})`;
  }
}
