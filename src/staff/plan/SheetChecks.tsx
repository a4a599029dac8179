import type { Dictionary } from "../messages/dictionary.ts";
import { CellValue } from "../submission/CellValue.tsx";
import { Written } from "./Written.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { YearHeading } from "../ui/YearHeading.tsx";
import { useShell } from "../useShell.ts";
import type { SheetPage } from "./presentSheetPage.ts";

/** Check: what each department wrote, with its supporting figures. */
export function SheetChecks({
  page,
  words,
}: {
  readonly page: SheetPage;
  readonly words: Dictionary["sheet"];
}) {
  return (
    <Section id="check" title={words.check}>
      {page.checks.map((check) => (
        <DepartmentCheck key={check.department} check={check} words={words} />
      ))}
    </Section>
  );
}

function DepartmentCheck({
  check,
  words,
}: {
  readonly check: SheetPage["checks"][number];
  readonly words: Dictionary["sheet"];
}) {
  const { dataLang } = useShell();
  const { department, years, figures } = check;
  return (
    <div className="border-b border-solid-gray-300 py-5 first:pt-0 last:border-b-0">
      <h3 className="text-std-18B-160" lang={dataLang}>
        {department}
      </h3>
      <div className="mt-2">
        <Written written={check} none={words.empty} />
      </div>
      {figures.length > 0 && (
        <div className="mt-4">
          <Table caption={`${words.figures}（${department}）`}>
            <thead>
              <tr>
                <Head>{words.figures}</Head>
                {years.map((year) => (
                  <Head key={year.western} figure>
                    <YearHeading label={year} />
                  </Head>
                ))}
              </tr>
            </thead>
            <tbody>
              {figures.map(({ label, values }) => (
                <tr key={label}>
                  <RowHead>
                    <span lang={dataLang}>{label}</span>
                  </RowHead>
                  {years.map(({ western }) => {
                    const cell = values[western];
                    return (
                      <Cell key={western} figure>
                        {cell ? <CellValue cell={cell} /> : null}
                      </Cell>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </div>
  );
}
