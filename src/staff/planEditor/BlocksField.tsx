import type { Block } from "../../core/plan/block.ts";
import { fill } from "../messages/fill.ts";
import type { BlockForm } from "./blockForm.ts";
import { useEditing, type EditorWords } from "./Editing.tsx";
import { smallInput } from "./fields.tsx";
import { PictureChoice } from "./PictureChoice.tsx";
import { RowsField } from "./RowsField.tsx";
import { SmallText } from "./SmallText.tsx";
import type { Unit } from "./unit.ts";
import { UnitBox, useSaved } from "./Unit.tsx";
import { useShell } from "../useShell.ts";

const newKinds = ["text", "list", "figures", "events", "table", "mapping", "picture"] as const;

/** The texts, lists, figures and tables below a heading, each in a plain form, saved together. */
export function BlocksField({
  name,
  unit,
  blocks,
}: {
  readonly name: string;
  readonly unit: Unit;
  readonly blocks: readonly BlockForm[];
}) {
  const { words } = useEditing();
  return (
    <UnitBox name={name} unit={unit}>
      <div className="grid gap-5">
        {blocks.map((block, index) => (
          <OneBlock key={`${block.kind}-${index}`} name={`${name}.${index}`} index={index} block={block} />
        ))}
        <div>
          <label htmlFor={`${name}.add`} className="block text-[0.875rem]">
            {words.addBlock}
          </label>
          {/* After the save it stands for the next block again. */}
          <select
            key={blocks.length}
            id={`${name}.add`}
            name={`${name}.add`}
            defaultValue=""
            className={`${smallInput} max-w-64`}
          >
            <option value="">{words.chooseBlock}</option>
            {newKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words[`block_${kind}`]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </UnitBox>
  );
}

function OneBlock({
  name,
  index,
  block,
}: {
  readonly name: string;
  readonly index: number;
  readonly block: BlockForm;
}) {
  const { words } = useEditing();
  const what = `${words[`block_${block.kind}`]} ${index + 1}`;
  return (
    <fieldset className="border-s-4 border-solid-gray-200 ps-3">
      <legend className="sr-only">{what}</legend>
      <input type="hidden" name={`${name}.kind`} value={block.kind} />
      <div className="mb-2 flex flex-wrap items-end gap-x-4 gap-y-1">
        <SmallText
          name={`${name}.label`}
          label={`${what}: ${words.blockLabel}`}
          value={block.label}
          size="w-64"
        />
        <SmallText name={`${name}.order`} label={words.blockOrder} value={String(index + 1)} size="w-16" />
        <label className="flex min-h-10 items-center gap-2">
          <input type="checkbox" name={`${name}.gone`} className="size-5 accent-key-900" />
          {words.blockGone}
          <span className="sr-only">: {what}</span>
        </label>
      </div>
      <BlockBody name={name} block={block} />
    </fieldset>
  );
}

const headsOf = (block: BlockForm, words: EditorWords): readonly string[] => {
  switch (block.kind as Block["kind"]) {
    case "list":
      return [words.number, words.title, words.text];
    case "figures":
      return [words.figureLabel, words.value, words.unit, words.time, words.source, words.note];
    case "events":
      return [words.time, words.text, words.note, words.planned];
    case "table":
      return [words.rowLabel, ...(block.heads ?? []), ""];
    case "mapping":
      return [words.mapTheirs, words.number, words.mapOurs];
    default:
      return [];
  }
};
const wideColumns: Readonly<Record<string, readonly number[]>> = { list: [2], events: [1], mapping: [0, 2] };

function BlockBody({ name, block }: { readonly name: string; readonly block: BlockForm }) {
  const { words } = useEditing();
  const extra = (part: string, label: string, size = "w-56") => (
    <SmallText name={`${name}.x.${part}`} label={label} value={block.extras[part] ?? ""} size={size} />
  );
  const rows = (
    <RowsField
      name={`${name}.r`}
      label={fill(words.rowsOf, { what: block.label || words[`block_${block.kind}`] })}
      heads={headsOf(block, words)}
      headName={block.kind === "table" ? `${name}.heads` : undefined}
      rows={block.rows}
      wide={wideColumns[block.kind] ?? []}
    />
  );
  switch (block.kind) {
    case "text":
      return <LongText name={`${name}.x.text`} label={words.text} value={block.extras["text"] ?? ""} />;
    case "picture":
      return <PictureChoice name={`${name}.x.pictureId`} value={block.extras["pictureId"] ?? ""} />;
    case "table":
      return (
        <div className="grid gap-2">
          {rows}
          <div className="flex flex-wrap gap-3">
            {extra("unit", words.unit, "w-32")}
            {extra("source", words.source, "w-80")}
          </div>
          <LongText name={`${name}.x.notes`} label={words.tableNotes} value={block.extras["notes"] ?? ""} />
        </div>
      );
    case "mapping":
      return (
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-3">
            {extra("head0", words.mapTheirs, "w-72")}
            {extra("head1", words.mapOurs, "w-72")}
          </div>
          {rows}
        </div>
      );
    default:
      return rows;
  }
}

function LongText({
  name,
  label,
  value,
}: {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}) {
  const { dataLang } = useShell();
  return (
    <div>
      <label htmlFor={name} className="block text-[0.875rem]">
        {label}
      </label>
      <textarea
        id={name}
        name={name}
        rows={2}
        ref={useSaved<HTMLTextAreaElement>(value)}
        defaultValue={value}
        lang={dataLang}
        className={`field-sizing-content ${smallInput} leading-170`}
      />
    </div>
  );
}
