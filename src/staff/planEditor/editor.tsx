import { Link, useActionData, useLoaderData } from "react-router";
import { sectionKinds } from "../../core/plan/section.ts";
import { UserError } from "../../core/userError.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { useShell } from "../useShell.ts";
import { editAction } from "./editAction.ts";
import { EditorPage } from "./EditorPage.tsx";
import { History } from "./History.tsx";
import { loadEditor } from "./loadEditor.ts";
import { NodePane } from "./NodePane.tsx";
import { Outline } from "./Outline.tsx";
import { findToPlace, presentNode } from "./presentNode.ts";
import { nodeRows, sectionRows } from "./presentOutline.ts";
import { presentSection } from "./presentSection.ts";
import { SectionPane } from "./SectionPane.tsx";
import { FirstForm } from "./FirstForm.tsx";
import { PartLinks } from "./PartLinks.tsx";

const parts = ["nodes", "sections"] as const;

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { view, frame } = await loadEditor(staff);
  const { locale, params, url } = staff;
  const part = parts.find((name) => name === (params["part"] ?? "nodes"));
  const id = params["partId"] ?? null;
  const node = part === "nodes" && id !== null ? presentNode(view, id, locale) : null;
  const section = part === "sections" && id !== null ? presentSection(view, id) : null;
  if (!part || node === undefined || section === undefined) throw gone();
  const { editor, sectionKinds: kindWords } = wordsOf(locale, "editor", "sectionKinds");
  return {
    frame,
    part,
    removed: url.searchParams.get("done") === "removed",
    rows: part === "sections" ? sectionRows(view) : nodeRows(view),
    node,
    section,
    found: node ? findToPlace(view, url.searchParams.get("find") ?? "") : null,
    kinds: section ? sectionKinds.map((kind) => ({ value: kind, label: kindWords[kind] })) : [],
    title: node?.title ?? section?.title ?? editor[`title_${part}`],
  };
});

const gone = () =>
  new UserError("not-found", {
    ja: "この項目は、もうこの版にありません。消されたか、まとめられたかもしれません。体系から選び直してください。",
    en: "This entry is no longer in this version; it may have been removed or merged. Choose from the tree again.",
  });

// After a refusal too: it may come from a state that has changed.
export const shouldRevalidate = () => true;

export const action = editAction();

/** The editor: the tree of a version at the left, what is chosen in it at the right; on a telephone one after the
 * other. */
export default function Editor() {
  const { frame, part, rows, node, section, found, kinds, title, removed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { langOf } = useShell();
  const { words, closed } = frame;
  const base = `/plans/${frame.planId}/versions/${frame.versionId}/edit`;
  const isChosen = node !== null || section !== null;
  const editor = { text: words.tree, href: base };
  return (
    <EditorPage frame={frame} title={title || words.untitled} answer={answer} way={isChosen ? [editor] : []}>
      {removed && <Banner tone="success" title={words.removed} announce />}
      <PartLinks frame={frame} part={part} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[24rem_minmax(0,1fr)]">
        <div
          data-scrolls=""
          className={`min-w-0 tall:lg:sticky tall:lg:top-14 tall:lg:max-h-[calc(100vh-4.5rem)] tall:lg:self-start lg:overflow-y-auto lg:pe-2 ${isChosen ? "max-lg:hidden" : ""}`}
        >
          {rows.length === 0 ? (
            <p className="py-4">{part === "sections" ? words.noSections : words.noNodes}</p>
          ) : (
            <Outline
              key={part}
              kind={part === "sections" ? "sections" : "nodes"}
              rows={rows}
              base={`${base}/${part}`}
              selected={node?.id ?? section?.id ?? null}
              label={words[`title_${part}`]}
              movable={closed === null}
              seq={frame.seq}
            />
          )}
        </div>
        <div className="min-w-0">
          {isChosen && (
            <p className="mb-3 lg:hidden">
              <Link to={part === "nodes" ? base : `${base}/sections`} className="link-plain">
                ‹ {words[`title_${part}`]}
              </Link>
            </p>
          )}
          {node ? (
            <NodePane node={node} found={found} base={base} closed={closed !== null} />
          ) : section ? (
            <SectionPane section={section} kinds={kinds} base={base} closed={closed !== null} />
          ) : (
            <>
              {rows.length > 0 && <p lang={langOf(words.choose)}>{fill(words.choose, { n: rows.length })}</p>}
              {closed === null && (
                <FirstForm part={part} count={rows.filter(({ depth }) => depth === 0).length} base={base} />
              )}
              <History changes={frame.changes} />
            </>
          )}
        </div>
      </div>
    </EditorPage>
  );
}
