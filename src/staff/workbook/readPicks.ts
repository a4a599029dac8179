/** What was chosen on the page of a file: `take:` with the address of the cell that is taken (empty: leave it), and
 * `version:` with what the field was when the page was opened. */
export function readPicks(form: FormData): {
  readonly all: boolean;
  readonly picks: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, number>>;
} {
  const picks: Record<string, string> = {};
  const versions: Record<string, number> = {};
  for (const [key, value] of form) {
    if (typeof value !== "string") continue;
    if (key.startsWith("take:") && value !== "") picks[key.slice("take:".length)] = value;
    if (key.startsWith("version:")) versions[key.slice("version:".length)] = Number(value);
  }
  return { all: form.get("intent") === "all", picks, versions };
}
