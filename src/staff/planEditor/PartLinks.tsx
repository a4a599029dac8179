import { Link } from "react-router";
import type { EditorFrameData } from "./loadEditor.ts";

const parts = ["nodes", "sections", "version"] as const;

/** To the parts of a version: its tree, its texts, its settings. */
export function PartLinks({
  frame,
  part,
}: {
  readonly frame: EditorFrameData;
  readonly part: (typeof parts)[number];
}) {
  const { words, planId, versionId } = frame;
  const base = `/plans/${planId}/versions/${versionId}/edit`;
  return (
    <nav aria-label={words.parts} className="mb-3 flex flex-wrap gap-x-6 border-b border-solid-gray-420">
      {parts.map((name) => (
        <Link
          key={name}
          to={name === "nodes" ? base : `${base}/${name}`}
          aria-current={name === part ? "page" : undefined}
          className="border-b-4 border-transparent py-1.5 hover:underline aria-[current=page]:border-key-900 aria-[current=page]:font-bold"
        >
          {words[`title_${name}`]}
        </Link>
      ))}
    </nav>
  );
}
