import type { Dictionary } from "../messages/dictionary.ts";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { UploadPage } from "./presentUpload.ts";

/** What of the file is not taken, which rows it lacks, and how it was read. */
export function Remarks({
  page,
  words,
}: {
  readonly page: UploadPage;
  readonly words: Dictionary["upload"];
}) {
  const { dataLang } = useShell();
  return (
    <>
      {page.problems.length > 0 && (
        <Section id="notes" title={`${words.notes}（${page.problems.length}）`}>
          <p className="mb-3">{words.notesLead}</p>
          <List remarks={page.problems} />
        </Section>
      )}
      {page.missing.length > 0 && (
        <Section id="missing" title={`${words.missing}（${page.missing.length}）`}>
          <p className="mb-3">{words.missingLead}</p>
          <ul className="list-disc ps-6" lang={dataLang}>
            {page.missing.map(({ sheet, row }) => (
              <li key={`${sheet} ${row}`}>
                {sheet}　{row}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="infos" title={words.infos}>
        <p className="mb-3">{page.ways}</p>
        <List remarks={page.infos} />
      </Section>
    </>
  );
}

function List({ remarks }: { readonly remarks: readonly { address: string; text: string }[] }) {
  const { dataLang } = useShell();
  return (
    <ul className="list-disc ps-6">
      {remarks.map(({ address, text }, index) => (
        <li key={`${index} ${address}`} className="mb-1 [overflow-wrap:anywhere]">
          <span lang={dataLang} className="me-2 font-bold">
            {address}
          </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
