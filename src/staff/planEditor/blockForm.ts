import type { ReadingJson } from "../../core/indicator/readingSchema.ts";
import { readingToJson } from "../../core/indicator/readingJson.ts";
import type { Block } from "../../core/plan/block.ts";
import { parseReading } from "../../core/text/parseReading.ts";
import { cleanText, readRows, textOf } from "./rowsForm.ts";

export type BlockKind = Block["kind"];

/** A block as a form shows it: its small texts, and a table of texts where it has rows. */
export interface BlockForm {
  readonly kind: BlockKind;
  readonly label: string;
  /** Texts beside the rows: unit, source, heads of the two sides, the text itself. */
  readonly extras: Readonly<Record<string, string>>;
  /** Heads of the columns that the city itself writes; null where they are always the same. */
  readonly heads: readonly string[] | null;
  readonly columns: number;
  readonly rows: readonly (readonly string[])[];
}

const orNull = (text: string | undefined): string | null => (text === undefined || text === "" ? null : text);
const planned = "予定";

/** Shows a block as a form. */
export function blockToForm(block: Block): BlockForm {
  const shape = { kind: block.kind, label: block.label ?? "", extras: {}, heads: null, columns: 0, rows: [] };
  switch (block.kind) {
    case "text":
      return { ...shape, extras: { text: block.text } };
    case "list":
      return {
        ...shape,
        columns: 3,
        rows: block.items.map(({ number, title, text }) => [number ?? "", title, text ?? ""]),
      };
    case "figures":
      return {
        ...shape,
        columns: 6,
        rows: block.items.map(({ label, reading, unit, time, source, note }) => [
          label,
          reading.raw,
          unit ?? "",
          time ?? "",
          source ?? "",
          note ?? "",
        ]),
      };
    case "events":
      return {
        ...shape,
        columns: 4,
        rows: block.items.map(({ time, text, note, planned: isPlanned }) => [
          time,
          text,
          note ?? "",
          isPlanned ? planned : "",
        ]),
      };
    case "table":
      return {
        ...shape,
        extras: {
          unit: block.unit ?? "",
          source: block.source ?? "",
          notes: block.notes.map(({ mark, text }) => `${mark} ${text}`.trim()).join("\n"),
        },
        heads: block.columns,
        columns: block.columns.length + 1,
        rows: block.rows.map(({ label, cells }) => [label, ...cells.map(({ reading }) => reading.raw)]),
      };
    case "mapping":
      return {
        ...shape,
        extras: { head0: block.heads[0], head1: block.heads[1] },
        columns: 3,
        rows: block.rows.map(({ theirs, number, ours }) => [theirs, number ?? "", ours]),
      };
    case "picture":
      return { ...shape, extras: { pictureId: block.pictureId } };
  }
}

/** Reads the blocks of a form: `KEY.N.…` for each block, `KEY.add` for one more of that kind. What was not changed
 * keeps its reading, also where it was read by other means than the parser.
 * @param before the blocks that the form showed */
export function readBlocks(form: FormData, key: string, before: readonly Block[]): Block[] {
  const kept = before.flatMap((block, index) => {
    const name = `${key}.${index}`;
    if (!form.has(`${name}.kind`)) return [{ order: index + 1, block }];
    if (form.has(`${name}.gone`)) return [];
    const order = Number(textOf(form, `${name}.order`) || index + 1);
    // A block that is given another's number goes before it when it comes from below, after it from above.
    const place = order === index + 1 ? order : order < index + 1 ? order - 0.5 : order + 0.5;
    return [{ order: place, block: readBlock(form, name, block) }];
  });
  const added = newBlock(textOf(form, `${key}.add`) ?? "");
  return [...kept.toSorted((a, b) => a.order - b.order).map(({ block }) => block), ...(added ? [added] : [])];
}

/** An empty block of a kind; undefined for a kind that one does not begin with. */
export function newBlock(kind: string): Block | undefined {
  switch (kind) {
    case "text":
      return { kind, label: null, text: "" };
    case "list":
    case "figures":
    case "events":
      return { kind, label: null, items: [] };
    case "table":
      return { kind, label: null, unit: null, columns: ["", "", ""], rows: [], notes: [], source: null };
    case "mapping":
      return { kind, label: null, heads: ["", ""], rows: [] };
    case "picture":
      return { kind, label: null, pictureId: "" };
    default:
      return undefined;
  }
}

function readBlock(form: FormData, name: string, before: Block): Block {
  const label = orNull(textOf(form, `${name}.label`));
  const extra = (part: string) => textOf(form, `${name}.x.${part}`) ?? "";
  const rows = (columns: number) => readRows(form, `${name}.r`, columns);
  switch (before.kind) {
    case "text":
      return { kind: "text", label, text: extra("text") };
    case "list":
      return {
        kind: "list",
        label,
        items: rows(3).map(([number = "", title = "", text = ""]) => ({
          number: orNull(number),
          title,
          text: orNull(text),
        })),
      };
    case "figures": {
      const known = new Map(
        before.items.map(({ reading, unit }) => [`${reading.raw}\n${unit ?? ""}`, reading]),
      );
      return {
        kind: "figures",
        label,
        items: rows(6).map(([what = "", raw = "", unit = "", time = "", source = "", note = ""]) => ({
          label: what,
          reading: known.get(`${raw}\n${unit}`) ?? readCell(raw, orNull(unit)),
          unit: orNull(unit),
          time: orNull(time),
          source: orNull(source),
          note: orNull(note),
        })),
      };
    }
    case "events":
      return {
        kind: "events",
        label,
        items: rows(4).map(([time = "", text = "", note = "", isPlanned = ""]) => ({
          time,
          text,
          note: orNull(note),
          planned: isPlanned !== "",
        })),
      };
    case "table":
      return readTable(form, name, { ...before, label });
    case "mapping": {
      const known = new Map(before.rows.map((row) => [`${row.number ?? ""}\n${row.ours}`, row.lineageId]));
      return {
        kind: "mapping",
        label,
        heads: [extra("head0"), extra("head1")],
        rows: rows(3).map(([theirs = "", number = "", ours = ""]) => ({
          theirs,
          number: orNull(number),
          ours,
          lineageId: known.get(`${number}\n${ours}`) ?? null,
        })),
      };
    }
    case "picture":
      return { kind: "picture", label, pictureId: textOf(form, `${name}.x.pictureId`) ?? before.pictureId };
  }
}

type TableBlock = Extract<Block, { kind: "table" }>;

function readTable(form: FormData, name: string, before: TableBlock): TableBlock {
  const headTexts = form.getAll(`${name}.heads`).map((head) => cleanText(String(head)));
  const allRows = readRows(form, `${name}.r`, headTexts.length + 1);
  // The form has one column more than the table; it becomes one when something stands in it.
  const width = Math.max(
    before.columns.every((head) => head === "") ? before.columns.length : 1,
    ...[headTexts, ...allRows.map((row) => row.slice(1))].map(
      (row) => row.findLastIndex((text) => text !== "") + 1,
    ),
  );
  const columns = headTexts.length === 0 ? before.columns : headTexts.slice(0, width);
  const unit = orNull(textOf(form, `${name}.x.unit`));
  const known = new Map(
    before.rows.flatMap(({ cells }) => cells.map((cell) => [cell.reading.raw, cell.reading])),
  );
  const noteOf = new Map(
    before.rows.flatMap(({ label, cells }) =>
      cells.map(({ note }, column) => [`${label}\n${column}`, note] as const),
    ),
  );
  return {
    ...before,
    unit,
    columns,
    rows: readRows(form, `${name}.r`, columns.length + 1).map(([label = "", ...cells]) => ({
      label,
      cells: cells.map((raw, column) => ({
        reading: (unit === before.unit ? known.get(raw) : undefined) ?? readCell(raw, unit),
        note: noteOf.get(`${label}\n${column}`) ?? null,
      })),
    })),
    notes: (textOf(form, `${name}.x.notes`) ?? "")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => {
        const [, mark = "", text = ""] =
          /^(※\d*|\*\d*|注\d*|[（(]注?\d*[)）])?\s*(.*)$/u.exec(line.trim()) ?? [];
        return { mark, text };
      }),
    source: orNull(textOf(form, `${name}.x.source`)),
  };
}

/** What a cell of a text says; what is no figure stays as it was typed. */
function readCell(raw: string, unit: string | null): ReadingJson {
  const reading = parseReading(raw, { unit });
  return reading.kind === "unreadable" ? { kind: "text", raw } : readingToJson(reading);
}
