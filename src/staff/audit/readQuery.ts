import type { AuditQuery } from "../../usecases/audit/views.ts";

/** Parameters of the address by which the record is narrowed down; the file takes the same as the page. */
export const queryNames = [
  "from",
  "to",
  "person",
  "action",
  "department",
  "sheet",
  "indicator",
  "subject",
  "text",
] as const;

/** Reads what the person asked for. */
export function readQuery({ searchParams }: URL): AuditQuery {
  const asked = Object.fromEntries(
    queryNames.flatMap((name) => {
      const value = searchParams.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  return { ...asked, onlyFigures: searchParams.has("figures") };
}
