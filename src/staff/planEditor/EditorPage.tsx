import type { ReactNode } from "react";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { EditingFrame } from "./Editing.tsx";
import type { EditorFrameData } from "./loadEditor.ts";
import { SaveLine } from "./SaveLine.tsx";
import type { EditAnswer } from "./unit.ts";
import type { Refusal } from "../guard.ts";

export type PageAnswer = { readonly answer: EditAnswer } | { readonly refusal: Refusal } | undefined;

/** The frame of every page of the editor: the way to it, how saving goes, undo and redo. */
export function EditorPage({
  frame,
  title,
  answer,
  way = [],
  children,
}: {
  readonly frame: EditorFrameData;
  /** What is edited, for the browser's title and the end of the way. */
  readonly title: string;
  readonly answer: PageAnswer;
  /** Pages between the editor and this one. */
  readonly way?: readonly {
    readonly text: string;
    readonly href: string;
    readonly lang?: string | undefined;
  }[];
  readonly children: ReactNode;
}) {
  const { dataLang, words: shellWords } = useShell();
  const { words, planId, versionId, planTitle } = frame;
  const versions = `/plans/${planId}/versions`;
  const edit = `${versions}/${versionId}/edit`;
  const given = answer && "answer" in answer ? answer.answer : undefined;
  const refused = answer && "refusal" in answer ? answer.refusal.message : given?.refused ? given.said : null;
  return (
    <EditingFrame
      words={words}
      address={`/staff${versions}/${versionId}/edits`}
      userId={frame.userId}
      versionId={versionId}
      pictures={frame.pictures}
      answer={given}
    >
      <Page
        way={
          <Breadcrumb
            label={shellWords.shell.breadcrumb}
            items={[
              { text: words.plans, href: "/plans" },
              { text: planTitle, href: versions, lang: dataLang },
              ...way,
              { text: title, lang: dataLang },
            ]}
          />
        }
        title={`${title} ${planTitle}`}
        heading={title}
        over={
          <p>
            <span lang={dataLang}>{planTitle}</span> <strong className="ms-2">{frame.versionName}</strong>
          </p>
        }
        aside={
          <>
            <ButtonLink size="small" href={`/staff${edit}`}>
              {words.tree}
            </ButtonLink>
            <ButtonLink size="small" href={`/staff${edit}/grid`}>
              {words.grid}
            </ButtonLink>
            <ButtonLink size="small" href={`/staff${versions}/${versionId}/compare`}>
              {words.compare}
            </ButtonLink>
          </>
        }
      >
        {refused && <Banner tone="error" title={refused} announce />}
        {frame.closed ? (
          <Banner tone="info" title={frame.closed}>
            <p className="mt-3">
              <ButtonLink size="small" href={`/staff${versions}`}>
                {words.toVersions}
              </ButtonLink>
            </p>
          </Banner>
        ) : (
          <SaveLine frame={frame} />
        )}
        {children}
      </Page>
    </EditingFrame>
  );
}
