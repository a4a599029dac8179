import { Section } from "../ui/Section.tsx";
import { BlocksField } from "./BlocksField.tsx";
import { useEditing } from "./Editing.tsx";
import { EditForm } from "./EditForm.tsx";
import { ChoiceField, LineField, TextField, TicksField } from "./fields.tsx";
import type { NodePage } from "./presentNode.ts";
import type { SectionPage } from "./presentSection.ts";
import { RowsField } from "./RowsField.tsx";
import type { Unit } from "./unit.ts";
import { UnitBox } from "./Unit.tsx";
import type { Option } from "./fields.tsx";

/** The fields of a node. */
export function NodeForm({ node }: { readonly node: NodePage }) {
  const { words } = useEditing();
  const { fields } = node;
  const of = (field: keyof typeof fields) => ({
    name: `node.${node.id}.${field}`,
    unit: { on: "node", id: node.id, field, before: fields[field] } satisfies Unit,
  });
  return (
    <EditForm label={words.fieldsOf}>
      <div className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-[8rem_minmax(0,1fr)]">
          <LineField {...of("number")} label={words.number} value={fields.number} />
          <LineField {...of("title")} label={words.title} value={fields.title} />
        </div>
        <LineField {...of("subtitle")} label={words.subtitle} value={fields.subtitle ?? ""} />
        <TextField {...of("purpose")} label={words.purpose} value={fields.purpose ?? ""} />
        <TicksField
          {...of("departmentIds")}
          label={words.departments}
          values={fields.departmentIds}
          options={node.departments}
        />
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_8rem_8rem]">
          <LineField
            {...of("marks")}
            label={words.marks}
            hint={words.listHint}
            value={fields.marks.join("、")}
          />
          <LineField
            {...of("page")}
            label={words.page}
            hint={words.pageHint}
            value={String(fields.page ?? "")}
          />
          <LineField
            {...of("sheetNo")}
            label={words.sheetNo}
            hint={words.sheetHint}
            value={String(fields.sheetNo ?? "")}
          />
        </div>
      </div>
      <div className="mt-8">
        <Section id="texts" title={words.content}>
          <BlocksField {...of("content")} blocks={node.blocks} />
        </Section>
      </div>
    </EditForm>
  );
}

/** How a node is printed: seldom needed. */
export function NodePrinting({ node }: { readonly node: NodePage }) {
  const { words } = useEditing();
  const { fields } = node;
  const of = (field: "indicatorColumns" | "indicatorNote" | "variants") => ({
    name: `node.${node.id}.${field}`,
    unit: { on: "node", id: node.id, field, before: fields[field] } satisfies Unit,
  });
  return (
    <EditForm label={words.printing}>
      <div className="grid gap-4">
        <LineField
          {...of("indicatorColumns")}
          label={words.indicatorColumns}
          hint={words.indicatorColumnsHint}
          value={fields.indicatorColumns?.join("、") ?? ""}
        />
        <LineField
          {...of("indicatorNote")}
          label={words.indicatorNote}
          hint={words.indicatorNoteHint}
          value={fields.indicatorNote ?? ""}
        />
        <Variants {...of("variants")} values={fields.variants} />
      </div>
    </EditForm>
  );
}

/** The fields of a part of the text. */
export function SectionForm({
  section,
  kinds,
}: {
  readonly section: SectionPage;
  readonly kinds: readonly Option[];
}) {
  const { words } = useEditing();
  const { fields } = section;
  const of = (field: keyof typeof fields) => ({
    name: `section.${section.id}.${field}`,
    unit: { on: "section", id: section.id, field, before: fields[field] } satisfies Unit,
  });
  return (
    <EditForm label={words.fieldsOf}>
      <div className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-[8rem_minmax(0,1fr)]">
          <LineField {...of("number")} label={words.number} value={fields.number} />
          <LineField {...of("title")} label={words.title} value={fields.title} />
        </div>
        <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_8rem]">
          <ChoiceField {...of("kind")} label={words.sectionKind} value={fields.kind} options={kinds} />
          <LineField {...of("page")} label={words.page} value={String(fields.page ?? "")} />
        </div>
      </div>
      <div className="mt-8">
        <Section id="texts" title={words.content}>
          <BlocksField {...of("content")} blocks={section.blocks} />
        </Section>
        <Section id="printing" title={words.printing}>
          <Variants {...of("variants")} values={fields.variants} />
        </Section>
      </div>
    </EditForm>
  );
}

function Variants({
  name,
  unit,
  values,
}: {
  readonly name: string;
  readonly unit: Unit;
  readonly values: readonly { readonly place: string; readonly text: string }[];
}) {
  const { words } = useEditing();
  return (
    <UnitBox name={name} unit={unit}>
      <p className="font-bold">{words.variants}</p>
      <p className="mb-1 text-[0.875rem] text-solid-gray-700">{words.variantsHint}</p>
      <RowsField
        name={name}
        label={words.variants}
        heads={[words.variantPlace, words.variantText]}
        rows={values.map(({ place, text }) => [place, text])}
        wide={[1]}
      />
    </UnitBox>
  );
}
