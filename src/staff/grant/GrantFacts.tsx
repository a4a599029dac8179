import type { Dictionary } from "../messages/dictionary.ts";
import type { GrantTables } from "../present/grant.ts";
import { useShell } from "../useShell.ts";

/** What a grant project is: its period, department, sheet, programmes. */
export function GrantFacts({
  grant,
  sheet,
  words,
}: {
  readonly grant: GrantTables;
  readonly sheet: { readonly sheetNo: number | null; readonly title: string } | null;
  readonly words: Dictionary["grants"];
}) {
  const { dataLang } = useShell();
  const [first] = grant.years;
  const last = grant.years.at(-1);
  const facts = [
    [words.period, `${first?.full ?? ""}〜${last?.full ?? ""}`],
    [words.revitalisationPlan, grant.revitalisationPlan || "－"],
    [words.department, grant.department],
    [
      words.place,
      sheet ? `${sheet.sheetNo === null ? "" : String(sheet.sheetNo).padStart(2, "0")} ${sheet.title}` : "－",
    ],
    [words.programmes, grant.programmes.join("、") || "－"],
  ];
  return (
    <dl className="mb-8 grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
      {facts.map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-solid-gray-700">{name}</dt>
          <dd lang={dataLang}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
