import { departmentBook } from "./departmentBook.ts";

const [first = "", second = ""] = departmentBook().book.tabs.map(({ name }) => name);

/** Every case: what is done to the workbook, in StarBasic. Rows are found by what is printed in them. */
const edits = {
  untouched: "",
  filled: `
    Fill(a)`,
  insertedColumns: `
    a.Columns.insertByIndex(3, 1)
    a.Columns.insertByIndex(0, 2)
    a.getCellByPosition(5, RowOf(a, "就職率")).String = "私のメモ"
    Fill(a)`,
  insertedRows: `
    row = RowOf(a, "相談件数")
    a.Rows.insertByIndex(row, 2)
    a.Rows.insertByIndex(1, 3)
    row = RowOf(a, "相談件数")
    a.getCellByPosition(2, row - 1).String = "新しい指標"
    a.getCellByPosition(7, row - 1).Value = 99
    Fill(a)`,
  renamedTabs: `
    Fill(a)
    a.Name = "回答（商工）"
    doc.Sheets.moveByName("02_技術承継・人材育成", 0)`,
  sorted: `
    Fill(a)
    SortRows(a, 0)`,
  sortedWithoutKeys: `
    Fill(a)
    SortRows(a, 1)`,
  sanitised: `
    Fill(a)
    Strip(doc)`,
  sanitisedAndMoved: `
    Fill(a)
    Strip(doc)
    a.Columns.insertByIndex(2, 1)
    SortRows(a, 0)
    a.Name = "Sheet1"`,
  formulas: `
    row = RowOf(a, "就職率")
    col = ColOf(a, "今年度の記入")
    a.getCellByPosition(col, row).Formula = "=40.4+2"
    a.getCellByPosition(col, row + 1).Formula = "=1/0"
    a.getCellByPosition(col, row + 2).Formula = "=""約""&""50件"""
    a.getCellByPosition(col, row + 3).Formula = "=0.1+0.2"
    a.getCellByPosition(col, row + 4).Formula = "=#REF!"`,
  otherLooks: `
    a.unprotect("")
    row = RowOf(a, "就職率")
    col = ColOf(a, "今年度の記入")
    a.getCellByPosition(col, row).Value = 0.424
    a.getCellByPosition(col, row).NumberFormat = LookOf(doc, "0.0%")
    a.getCellByPosition(col, row + 1).Formula = "2021-10-05"
    a.getCellByPosition(col, row + 1).NumberFormat = LookOf(doc, "YYYY/M/D")
    a.getCellByPosition(col, row + 2).String = "１，２３５"
    a.getCellByPosition(col, row + 3).Value = 1234567.5
    a.getCellByPosition(col, row + 3).CharWeight = 150
    a.getCellByPosition(col, row + 3).NumberFormat = LookOf(doc, "#,##0")
    a.getCellByPosition(col, row + 4).Formula = "=TRUE()"
    b.CharHeight = 20`,
  tabDeleted: `
    Fill(a)
    doc.unprotect("")
    doc.Sheets.removeByName("02_技術承継・人材育成")`,
  tabCopied: `
    doc.unprotect("")
    doc.Sheets.copyByName("02_技術承継・人材育成", "02_写し", 3)
    copy = doc.Sheets.getByName("02_写し")
    copy.unprotect("")
    copy.getCellByPosition(ColOf(copy, "今年度の記入"), RowOf(copy, "講座数")).Value = 8`,
  merged: `
    a.unprotect("")
    row = RowOf(a, "就職率")
    col = ColOf(a, "今年度の記入")
    a.getCellByPosition(col, row).Value = 43
    range = a.getCellRangeByPosition(col, row, col + 1, row)
    range.merge(True)`,
  rowDeleted: `
    a.unprotect("")
    a.Rows.removeByIndex(RowOf(a, "就職率"), 1)`,
  headsCopied: `
    a.unprotect("")
    col = ColOf(a, "今年度の記入")
    a.Columns.insertByIndex(col + 1, 1)
    For r = 0 To 60
      If Left(a.getCellByPosition(col, r).String, 6) = "今年度の記入" Then a.getCellByPosition(col + 1, r).String = a.getCellByPosition(col, r).String
    Next r
    a.getCellByPosition(col + 1, RowOf(a, "就職率")).Value = 44`,
  headsGone: `
    Strip(doc)
    Fill(a)
    col = ColOf(a, "状態")
    For r = 0 To 60
      If a.getCellByPosition(col, r).String = "状態" Then a.getCellByPosition(col, r).String = ""
    Next r`,
  cleared: `
    row = RowOf(a, "就職率")
    a.getCellByPosition(ColOf(a, "今年度の記入"), row).String = ""`,
} as const;
export type WorkbookEdit = keyof typeof edits;

/** The macro that makes a file of each case out of `book.xlsx`. */
export const workbookEdits = `
Function RowOf(sheet, text)
  For r = 0 To 80
    For c = 0 To 8
      If sheet.getCellByPosition(c, r).String = text Then
        RowOf = r
        Exit Function
      End If
    Next c
  Next r
  RowOf = -1
End Function
Function ColOf(sheet, text)
  For r = 0 To 80
    For c = 0 To 20
      If Left(sheet.getCellByPosition(c, r).String, Len(text)) = text Then
        ColOf = c
        Exit Function
      End If
    Next c
  Next r
  ColOf = -1
End Function
Function LookOf(doc, code)
  Dim place As New com.sun.star.lang.Locale
  found = doc.NumberFormats.queryKey(code, place, False)
  If found = -1 Then found = doc.NumberFormats.addNew(code, place)
  LookOf = found
End Function
Sub Fill(sheet)
  col = ColOf(sheet, "今年度の記入")
  sheet.getCellByPosition(col, RowOf(sheet, "就職率")).Value = 43.1
  row = RowOf(sheet, "相談件数")
  sheet.getCellByPosition(col, row).String = "約１，２００件"
  sheet.getCellByPosition(ColOf(sheet, "状態"), row).String = "速報"
  sheet.getCellByPosition(ColOf(sheet, "備考"), row).String = "-1 で始まる備考" & Chr(10) & "二行目"
  sheet.getCellByPosition(ColOf(sheet, "事業費"), row).Value = 1083
  sheet.getCellByPosition(col, RowOf(sheet, "インターンシップ実績（件）")).Value = 0
  sheet.getCellByPosition(col, RowOf(sheet, "今後の取組")).String = "=支援を続ける。"
End Sub
Sub SortRows(sheet, from)
  top = RowOf(sheet, "就職率")
  Dim field(0) As New com.sun.star.table.TableSortField
  field(0).Field = ColOf(sheet, "項目") - from
  field(0).IsAscending = False
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "SortFields"
  how(0).Value = field()
  how(1).Name = "IsSortColumns"
  how(1).Value = False
  sheet.getCellRangeByPosition(from, top, 14, top + 5).sort(how())
End Sub
Sub Strip(doc)
  doc.unprotect("")
  doc.Sheets.removeByName("照合用")
  names = doc.NamedRanges.ElementNames
  For i = 0 To UBound(names)
    doc.NamedRanges.removeByName(names(i))
  Next i
  For i = 0 To doc.Sheets.Count - 1
    sheet = doc.Sheets.getByIndex(i)
    sheet.unprotect("")
    For r = 60 To 0 Step -1
      If Not sheet.Rows.getByIndex(r).IsVisible Then sheet.Rows.removeByIndex(r, 1)
    Next r
    If Not sheet.Columns.getByIndex(0).IsVisible Then sheet.Columns.removeByIndex(0, 1)
    Do While sheet.Annotations.Count > 0
      sheet.Annotations.removeByIndex(0)
    Loop
  Next i
End Sub
Sub Edit(folder As String)
  Dim quiet(0) As New com.sun.star.beans.PropertyValue
  quiet(0).Name = "Hidden"
  quiet(0).Value = True
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
${Object.entries(edits)
  .map(
    ([name, edit]) => `
  doc = StarDesktop.loadComponentFromURL("file://" & folder & "/book.xlsx", "_blank", 0, quiet())
  a = doc.Sheets.getByName("${first}")
  b = doc.Sheets.getByName("${second}")
  ${/insert|Sort|merge|remove/.test(edit) ? 'a.unprotect("")' : ""}
  ${/Name =|moveByName/.test(edit) ? 'doc.unprotect("")' : ""}
  ${edit}
  doc.storeToURL("file://" & folder & "/${name}.xlsx", how())
  doc.close(True)`,
  )
  .join("\n")}
End Sub`;

