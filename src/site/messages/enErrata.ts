import { formatDate } from "../../core/calendar/formatDate.ts";
import type { jaErrata } from "./jaErrata.ts";

/** Words about corrections in English. */
export const enErrata: typeof jaErrata = {
  title: "Errata",
  short: "Errata",
  lead: "What was corrected after publication, with the former content and the reason.",
  number: (number: number) => `No. ${number}`,
  columns: {
    number: "No.",
    date: "Corrected on",
    place: "Where",
    wrong: "Wrong",
    correct: "Right",
    reason: "Reason",
  },
  hidden: "(not shown: it held personal data)",
  notice: (date: string) => `This page was corrected on ${formatDate(date, "en")}`,
  earlier: (count: number) => `${count} more`,
  link: "See the errata",
  text: "text corrected",
  colon: ": ",
  empty: "(empty)",
  none: "There are no corrections.",
};
