import { isInOffice, sectors, type CouncilMember, type Sector } from "./member.ts";

/** The sectors that the State wants to see take part (産官学金労言士). */
const wanted: readonly Sector[] = [
  "industry",
  "government",
  "academia",
  "finance",
  "labor",
  "media",
  "professional",
];

/** How many members of each sector are in office on a day, and which of 産官学金労言士 have none. */
export function sectorCounts(
  members: readonly CouncilMember[],
  day: string,
): { counts: { sector: Sector; count: number }[]; missing: Sector[] } {
  const inOffice = members.filter((member) => isInOffice(member, day));
  const counts = sectors.map((sector) => ({
    sector,
    count: inOffice.filter((member) => member.sector === sector).length,
  }));
  return {
    counts,
    missing: counts.flatMap(({ sector, count }) => (count === 0 && wanted.includes(sector) ? [sector] : [])),
  };
}
