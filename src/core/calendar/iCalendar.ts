import { addDays } from "./addDays.ts";

/** An entry of whole days in a calendar file. `until` is its last day. */
export interface CalendarEntry {
  /** Stays the same whenever the file is made again, so that calendars replace the entry. */
  readonly uid: string;
  readonly on: string; // YYYY-MM-DD
  readonly until: string;
  readonly title: string;
  readonly description: string;
  readonly location?: string | undefined;
}

/** A calendar file (iCalendar, RFC 5545): lines of at most 75 octets, ended by CR LF.
 * @param madeAt the moment in which the file is made */
export function iCalendar(name: string, entries: readonly CalendarEntry[], madeAt: Date): string {
  const stamp = `${madeAt.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Shirube//Calendar//JA",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => [
      "BEGIN:VEVENT",
      `UID:${escaped(entry.uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${digits(entry.on)}`,
      // The end is the first day that is not part of it.
      `DTEND;VALUE=DATE:${digits(addDays(entry.until, 1))}`,
      `SUMMARY:${escaped(entry.title)}`,
      ...(entry.description ? [`DESCRIPTION:${escaped(entry.description)}`] : []),
      ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const digits = (date: string) => date.replaceAll("-", "");

const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (char) => `\\${char}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    // Control characters are not allowed.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

/** Breaks a line after at most 75 octets of UTF-8, never within a character; what follows begins with a space. */
function folded(line: string): string {
  let out = "";
  let used = 0;
  for (const char of line) {
    const size = new TextEncoder().encode(char).length;
    if (used + size > 75) {
      out += "\r\n ";
      used = 1;
    }
    out += char;
    used += size;
  }
  return out;
}
