import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { departmentBook } from "../../../../test/golden/departmentBook.ts";
import { runMacro } from "../../../../test/golden/officeMacro.ts";
import { workbookEdits, type WorkbookEdit } from "../../../../test/golden/workbookEdits.ts";
import { workFolder } from "../../../../test/golden/officeTools.ts";
import { differencesOf } from "../../../core/workbook/difference.ts";
import { matchBook } from "../../../core/workbook/matchBook.ts";
import { readBook } from "../read/readBook.ts";
import { bookXlsx } from "./bookXlsx.ts";

/** Files that LibreOffice itself opened, edited and saved, in every way in which workbooks come back. */
const form = departmentBook();
let folder: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  folder = await workFolder();
  await folder.save("book.xlsx", await bookXlsx(form, new Date("2022-05-10T01:00:00Z")));
  await runMacro(workbookEdits, folder.path);
}, 240_000);
afterAll(() => folder.remove());

/** What the file of a case says otherwise than was handed out, as nothing was typed meanwhile. */
async function outcome(name: WorkbookEdit) {
  const raw = readBook(await readFile(join(folder.path, `${name}.xlsx`)));
  if (typeof raw === "string") throw new Error(raw);
  const matched = matchBook(raw, form.book);
  const values = new Map(
    form.book.tabs.flatMap((tab) =>
      tab.rows.flatMap(({ cells }) =>
        cells.map((cell) => [`${tab.submissionId} ${cell.field}`, cell.value] as const),
      ),
    ),
  );
  const { differences } = differencesOf(form.book, matched, (submissionId, field) => ({
    value: values.get(`${submissionId} ${field}`) ?? "",
    problemOf: () => undefined,
  }));
  const says = differences.map(({ field, kind, options }) => [
    field,
    kind,
    ...options.map(({ text, shown }) => text ?? `! ${shown}`),
  ]);
  return {
    says,
    at: Object.fromEntries(differences.map(({ field, options }) => [field, options[0]?.address])),
    problems: matched.remarks.filter(({ level }) => level === "problem").map(({ words }) => words.ja),
    infos: matched.remarks.filter(({ level }) => level === "info").map(({ words }) => words.ja),
    missing: matched.missing.map(({ name: row }) => row),
    ways: matched.ways,
    differences,
  };
}

/** What Fill types, as it must arrive in every case. */
const filled = [
  ["actual.i01", "change", "43.1"],
  ["actual.i02-a", "change", "約１，２００件"],
  ["status.i02-a", "change", "preliminary"],
  ["note.i02-a", "change", "-1 で始まる備考\n二行目"],
  ["cost.p.i02-a", "change", "1083"],
  ["figure.f1.2021", "change", "0"],
  ["nextSteps", "change", "=支援を続ける。"],
];
test("a file that LibreOffice only opened and saved says nothing new", async () => {
  const { says, problems, infos, missing, ways } = await outcome("untouched");
  expect({ says, problems, infos, missing }).toEqual({ says: [], problems: [], infos: [], missing: [] });
  expect(ways).toEqual({ byKey: 12, byPrint: 0 });
});

test.each([
  ["filled", 0],
  ["insertedColumns", 1],
  ["renamedTabs", 0],
  ["sorted", 0],
  ["sanitised", 0],
  ["sanitisedAndMoved", 0],
  ["tabDeleted", 1],
  ["insertedRows", 1],
] as const)("%s: everything that was typed arrives in its field", async (name, problems) => {
  const found = await outcome(name);
  expect(found.says).toEqual(filled);
  expect(found.problems).toHaveLength(problems);
  expect(found.missing).toEqual([]);
});

test("addresses are those of the file that came back", async () => {
  expect((await outcome("filled")).at["actual.i01"]).toMatch(/^01_キャリア教育の推進!H\d+$/);
  expect((await outcome("insertedColumns")).at["actual.i01"]).toMatch(/^01_キャリア教育の推進!K\d+$/);
  expect((await outcome("renamedTabs")).at["actual.i01"]).toMatch(/^回答（商工）!H\d+$/);
  expect((await outcome("sanitised")).at["actual.i01"]).toMatch(/^01_キャリア教育の推進!G\d+$/);
});

test("what was typed beside the form is named and not taken", async () => {
  expect((await outcome("insertedColumns")).problems[0]).toContain("私のメモ");
  expect((await outcome("insertedRows")).problems[0]).toMatch(/配布した表にない行.*『99』/);
});

test("without anything hidden, rows are known by their printed numbers and names", async () => {
  expect((await outcome("sanitised")).ways).toEqual({ byKey: 0, byPrint: 12 });
  expect((await outcome("sanitisedAndMoved")).infos[0]).toContain("タブの名前が変わっていますが");
});

test("rows sorted without the hidden column are asked about, never guessed", async () => {
  const { differences } = await outcome("sortedWithoutKeys");
  const moved = differences.find(({ field }) => field === "actual.i01");
  expect(moved).toMatchObject({ kind: "ask", options: [{ text: "43.1" }] });
  expect(moved?.options[0]?.doubt?.ja).toContain("隠しキーは");
  expect(differences.filter(({ kind }) => kind === "clash")).toEqual([]);
});

test("of formulas the kept result is taken; errors are named with their cell", async () => {
  const { differences } = await outcome("formulas");
  const of = (field: string) => differences.find((one) => one.field === field);
  expect(of("actual.i01")?.options[0]?.understood).toBeUndefined();
  expect(of("actual.i02-b")).toMatchObject({ options: [{ text: "約50件" }] });
  expect(of("actual.i02-b")?.options[0]?.understood?.ja).toContain("数式");
  expect(of("actual.i03")).toMatchObject({ kind: "change", options: [{ text: "0.3" }] });
  expect(of("actual.i02-a")).toMatchObject({
    kind: "unreadable",
    options: [{ text: null, shown: "#DIV/0!" }],
  });
  expect(of("actual.i02-a")?.options[0]?.problem?.ja).toContain("エラー値『#DIV/0!』");
  expect(of("actual.i04")).toMatchObject({ kind: "unreadable", options: [{ text: null, shown: "#REF!" }] });
});

test("per cents are read as they are seen, days are refused, widths and looks do not matter", async () => {
  const { says, differences } = await outcome("otherLooks");
  expect(says).toEqual([
    ["actual.i01", "change", "42.4%"],
    ["actual.i02-a", "unreadable", "! 2021年10月5日"],
    ["actual.i02-b", "change", "１，２３５"],
    ["actual.i03", "change", "1234567.5"],
    ["actual.i04", "unreadable", "! TRUE"],
  ]);
  expect(differences[0]?.options[0]?.understood?.ja).toContain("パーセント表示");
});

test("a tab that is gone changes nothing and is named", async () => {
  const { problems } = await outcome("tabDeleted");
  expect(problems).toEqual(["「02_技術承継・人材育成」のタブがありません。このシートは何も変わりません。"]);
});

test("of two copies of a tab that differ, it is asked which is meant", async () => {
  const { says, infos } = await outcome("tabCopied");
  expect(says).toEqual([["actual.i06", "ask", "3", "8"]]);
  expect(infos).toHaveLength(1);
});

test("a merged cell holds the value of its first cell", async () => {
  expect((await outcome("merged")).says).toEqual([["actual.i01", "change", "43"]]);
});

test("a deleted row is named and changes nothing", async () => {
  expect(await outcome("rowDeleted")).toMatchObject({ says: [], missing: ["就職率"] });
});

test("a column that is there twice is not taken, and the columns are named", async () => {
  const { says, problems } = await outcome("headsCopied");
  expect(says).toEqual([]);
  expect(problems[0]).toContain("「今年度の記入」の見出しがH・I列にあり");
});

test("a column whose head is gone is not taken; the others are", async () => {
  const { says, problems } = await outcome("headsGone");
  expect(says.map(([field]) => field)).toEqual(
    filled.map(([field]) => field).filter((field) => field !== "status.i02-a"),
  );
  expect(problems).toContainEqual(expect.stringContaining("「状態」の見出しが見つからない"));
});

test("an empty cell where a value stands is a question, no deletion", async () => {
  expect((await outcome("cleared")).says).toEqual([["actual.i01", "blank", ""]]);
});
