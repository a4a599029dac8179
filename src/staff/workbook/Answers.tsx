import type { Dictionary } from "../messages/dictionary.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { Tag, type TagLook } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";

interface Answer {
  readonly fileName: string;
  readonly kind: "accepted" | "again" | "refused";
  readonly words: string;
  readonly uploadId: string | null;
}

const looks: Readonly<Record<Answer["kind"], TagLook>> = {
  accepted: "done",
  again: "plain",
  refused: "warning",
};

/** What came of each file that was sent: a line a file. */
export function Answers({
  answers,
  words,
}: {
  readonly answers: readonly Answer[];
  readonly words: Dictionary["workbooks"];
}) {
  const { dataLang } = useShell();
  return (
    <section aria-labelledby="answers" className="mb-10" role="status">
      <h2 id="answers" className="mb-3 text-std-20B-150">
        {words.answers}
      </h2>
      <ResourceList>
        {answers.map((answer, index) => (
          <Resource
            key={`${index} ${answer.fileName}`}
            tag={<Tag look={looks[answer.kind]}>{words[answer.kind]}</Tag>}
            title={
              <span lang={dataLang} className="[overflow-wrap:anywhere]">
                {answer.fileName}
              </span>
            }
            details={<p>{answer.words}</p>}
            action={
              answer.uploadId && (
                <ButtonLink
                  kind={answer.kind === "accepted" ? "primary" : "secondary"}
                  size="small"
                  href={`/staff/workbook-uploads/${answer.uploadId}`}
                >
                  {answer.kind === "accepted" ? words.look : words.lookAgain}
                  <span className="sr-only">{answer.fileName}</span>
                </ButtonLink>
              )
            }
          />
        ))}
      </ResourceList>
    </section>
  );
}
