import type { Words } from "../text/words.ts";
import { inputHead, keys, plainWords, printed } from "./bookWords.ts";
import { columnLetters } from "./columnLetters.ts";
import type { RawCell, RawTab } from "./rawBook.ts";

/** Where the columns of a tab are now. */
export interface FoundColumns {
  /** `number`, `name`, `label` and the columns to fill in. */
  readonly at: ReadonlyMap<string, number>;
  /** Columns of which the tab has several, or none: not taken. */
  readonly problems: ReadonlyMap<string, Words>;
  /** Every column that has a head of ours, also those that are only shown. */
  readonly known: ReadonlySet<number>;
  /** The row of the first head; what is above belongs to the title. Undefined where no head is left. */
  readonly firstHead: number | undefined;
  /** Rows that hold heads or their hidden keys. */
  readonly headRows: ReadonlySet<number>;
}

const shown = ["number", "name", "label", "unit", "target", "last", "lastCost"] as const;
/** Without them a tab can still be read. */
const dispensable = new Set<string>(shown);

/** Finds the columns by the words of their heads, wherever they were moved, and by their hidden keys where the words
 * are gone.
 * @param wanted the columns to fill in that the tab has */
export function findColumns({ cells }: RawTab, wanted: readonly string[]): FoundColumns {
  const headOf = new Map<string, string>([
    ...shown.map((column) => [plainWords(printed[column]), column] as const),
    ...wanted.map((column) => [plainWords(inputHead(column)), column] as const),
  ]);
  const byWords = new Map<string, Set<number>>();
  const byKeys = new Map<string, Set<number>>();
  const headRows = new Set<number>();
  let firstHead: number | undefined;
  for (const row of Map.groupBy(cells, (cell) => cell.row).values()) {
    const heads = row.flatMap((cell) => {
      const column = headOf.get(firstLine(cell));
      return column === undefined ? [] : [{ column, at: cell.column }];
    });
    // A note that happens to say 「備考」 is no head.
    if (heads.length > 1 && heads.some(({ column }) => !dispensable.has(column) || column === "name")) {
      firstHead ??= row[0]?.row;
      headRows.add(row[0]?.row ?? 0);
      for (const { column, at } of heads) add(byWords, column, at);
    }
    for (const cell of row) {
      const column = hiddenColumn(cell);
      if (column === undefined) continue;
      add(byKeys, column, cell.column);
      headRows.add(cell.row);
    }
  }
  const at = new Map<string, number>();
  const problems = new Map<string, Words>();
  for (const column of [...shown, ...wanted]) {
    const places = byWords.get(column) ?? byKeys.get(column) ?? new Set();
    const [only, ...more] = places;
    if (only !== undefined && more.length === 0) at.set(column, only);
    else if (!dispensable.has(column)) {
      problems.set(column, only === undefined ? gone(column) : several(column, [...places]));
    }
  }
  const known = new Set([...byWords.values(), ...byKeys.values()].flatMap((places) => [...places]));
  return { at, problems, known, firstHead, headRows };
}

/** A head may go on with the year in its next line. */
function firstLine({ content }: RawCell): string {
  return content.kind === "text" ? plainWords(content.text.split("\n")[0] ?? "") : "";
}

const columnKey = keys.column("");

function hiddenColumn({ content }: RawCell): string | undefined {
  return content.kind === "text" && content.text.startsWith(columnKey)
    ? content.text.slice(columnKey.length)
    : undefined;
}

function add(map: Map<string, Set<number>>, key: string, value: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function gone(column: string): Words {
  const head = inputHead(column);
  return {
    ja: `「${head}」の見出しが見つからないため、この列は読めません。見出しを元に戻して、もう一度送ってください。`,
    en: `The head 「${head}」 is gone, so this column cannot be read. Put the head back and send the file again.`,
  };
}

function several(column: string, places: readonly number[]): Words {
  const head = inputHead(column);
  const letters = places
    .toSorted((a, b) => a - b)
    .map(columnLetters)
    .join("・");
  return {
    ja: `「${head}」の見出しが${letters}列にあり、どれを読むか決められません。一つにして、もう一度送ってください。`,
    en: `The head 「${head}」 stands in the columns ${letters}, and it cannot be told which to read. Leave one and send the file again.`,
  };
}
