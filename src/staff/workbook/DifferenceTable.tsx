import type { Dictionary } from "../messages/dictionary.ts";
import { Banner } from "../ui/Banner.tsx";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { Tag, type TagLook } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { UploadLine, UploadPage } from "./presentUpload.ts";
import { TakeChoice } from "./TakeChoice.tsx";

const looks: Readonly<Record<UploadLine["kind"], TagLook>> = {
  change: "active",
  clash: "warning",
  blank: "warning",
  ask: "warning",
  unreadable: "warning",
};

/** The differences of one sheet: what was handed out, what stands there now, what the file says, what to do. */
export function DifferenceTable({
  sheet,
  words,
}: {
  readonly sheet: UploadPage["sheets"][number];
  readonly words: Dictionary["upload"];
}) {
  const { dataLang } = useShell();
  return (
    <Section
      id={`sheet-${sheet.id}`}
      title={<span lang={dataLang}>{sheet.title}</span>}
      aside={
        <a href={`/staff/submissions/${sheet.id}`} className="link-plain">
          {words.toSheet}
        </a>
      }
    >
      {sheet.closed && <Banner tone="warning" title={sheet.closed} />}
      <Table caption={sheet.title} hiddenCaption hint={words.hint}>
        <thead>
          <tr>
            <Head>{words.field}</Head>
            <Head>{words.handedOut}</Head>
            <Head>{words.now}</Head>
            <Head>{words.inFile}</Head>
            {!sheet.closed && <Head>{words.take}</Head>}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.id}>
              <RowHead>
                <Tag look={looks[line.kind]}>{words[line.kind]}</Tag>
                <span lang={dataLang} className="mt-1 block">
                  {line.row}
                  <span className="ms-2 inline-block text-solid-gray-700">{line.column}</span>
                </span>
              </RowHead>
              <Cell>
                <Text text={line.handedOut} words={words} />
              </Cell>
              <Cell>
                <Text text={line.now} words={words} />
                {line.nowBy && <span className="block text-solid-gray-700">{line.nowBy}</span>}
              </Cell>
              <Cell>
                {line.options.map((option) => (
                  <div key={option.address} className="mb-2 last:mb-0">
                    <span className="font-bold">
                      <Text text={option.text} words={words} />
                    </span>
                    <span lang={dataLang} className="block text-[0.875rem] text-solid-gray-700">
                      {words.cell} {option.address}
                    </span>
                    {option.warnings.map((warning) => (
                      <p key={warning} className="text-[0.875rem] text-error-2">
                        {warning}
                      </p>
                    ))}
                    {option.understood && <p className="text-[0.875rem]">{option.understood}</p>}
                  </div>
                ))}
              </Cell>
              {!sheet.closed && (
                <Cell>
                  <TakeChoice line={line} words={words} />
                </Cell>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Text({ text, words }: { readonly text: string; readonly words: Dictionary["upload"] }) {
  const { langOf } = useShell();
  if (text.trim() === "") {
    return <span className="block min-w-24 text-solid-gray-700">{words.empty}</span>;
  }
  return (
    <span lang={langOf(text)} className="block min-w-24 whitespace-pre-line [overflow-wrap:anywhere]">
      {text}
    </span>
  );
}
