import { useEditing } from "./Editing.tsx";
import type { Option } from "./fields.tsx";
import { SectionForm } from "./NodeForm.tsx";
import type { SectionPage } from "./presentSection.ts";
import { SectionTools } from "./Tools.tsx";

/** One part of the plan's text. */
export function SectionPane({
  section,
  kinds,
  base,
  closed,
}: {
  readonly section: SectionPage;
  readonly kinds: readonly Option[];
  readonly base: string;
  readonly closed: boolean;
}) {
  const { words } = useEditing();
  return (
    <fieldset disabled={closed} className="min-w-0">
      <legend className="sr-only">{section.title || words.untitled}</legend>
      {!closed && <SectionTools key={`${section.id}-${section.position}`} section={section} base={base} />}
      <div className="mt-4">
        <SectionForm key={section.id} section={section} kinds={kinds} />
      </div>
    </fieldset>
  );
}
