import { useSyncExternalStore } from "react";
import { Link, useActionData, useLoaderData } from "react-router";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { editAction } from "./editAction.ts";
import { EditorPage } from "./EditorPage.tsx";
import { GridTable } from "./GridTable.tsx";
import { gridKinds } from "./gridCells.ts";
import { GridForm } from "./GridForm.tsx";
import { loadEditor } from "./loadEditor.ts";
import { presentGrid } from "./presentGrid.ts";

export const loader = staffLoader(["editPlan"], async (staff) => {
  const { view, frame } = await loadEditor(staff);
  const words = wordsOf(staff.locale, "grid", "indicatorForm");
  const { searchParams } = staff.url;
  const kind = gridKinds.find((one) => one === searchParams.get("rows")) ?? "indicators";
  const base = `/plans/${frame.planId}/versions/${frame.versionId}/edit`;
  return {
    frame: { ...frame, changes: [] },
    words: words.grid,
    kind,
    base,
    page: Math.max(1, Number(searchParams.get("page")) || 1),
    table: presentGrid(view, kind, base, staff.locale, words),
  };
});

// After a refusal too: it may come from a state that has changed.
export const shouldRevalidate = () => true;

export const action = editAction();

const neverChanges = () => () => {};

/** Many indicators, programmes or nodes at once, as a table. Without a script it is a form of fifty rows. */
export default function GridPage() {
  const { frame, words, kind, base, page, table } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // The server and the first drawing in the browser show the plain form.
  const isLive = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  return (
    <EditorPage
      frame={frame}
      title={words.title}
      answer={answer}
      way={[{ text: frame.words.tree, href: base }]}
    >
      <nav
        aria-label={words.what}
        className="mb-3 flex flex-wrap items-baseline gap-x-6 border-b border-solid-gray-420"
      >
        {gridKinds.map((one) => (
          <Link
            key={one}
            to={`${base}/grid?rows=${one}`}
            aria-current={one === kind ? "page" : undefined}
            className="border-b-4 border-transparent py-1.5 hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
          >
            {words[`what_${one}`]}
          </Link>
        ))}
        <span className="ms-auto text-[0.875rem] text-solid-gray-700">
          {fill(words.count, { n: table.rows.length })}
        </span>
      </nav>
      {isLive ? (
        <GridTable key={kind} table={table} words={words} seq={frame.seq} closed={frame.closed !== null} />
      ) : (
        <GridForm
          table={table}
          words={words}
          kind={kind}
          base={base}
          page={page}
          closed={frame.closed !== null}
        />
      )}
    </EditorPage>
  );
}
