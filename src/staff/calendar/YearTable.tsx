import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { PresentedCalendar } from "./presentCalendar.ts";

/** Phases × months of each review. A telephone has the months below instead. */
export function YearTable({
  calendar: { overview, heads },
  words,
}: {
  readonly calendar: PresentedCalendar;
  readonly words: Dictionary["calendar"];
}) {
  const { langOf } = useShell();
  if (overview.length === 0) return null;
  return (
    <div className="hidden lg:block">
      <Section id="overview" title={words.overview}>
        {overview.map(({ id, plan, title, rows }) => (
          <div key={id} className="mb-8 text-[0.875rem]">
            <Table caption={[plan, title].filter(Boolean).join(" ")}>
              <thead>
                <tr>
                  <Head>{words.phase}</Head>
                  {heads.map((head) => (
                    <Head key={head}>{head}</Head>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <RowHead>
                      <span lang={langOf(row.name)}>{row.name}</span>
                    </RowHead>
                    {row.cells.map((text, at) => (
                      <Cell key={heads[at]}>{text && <strong className="text-key-1000">{text}</strong>}</Cell>
                    ))}
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        ))}
      </Section>
    </div>
  );
}
