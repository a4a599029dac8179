const marks =
  /(\s*(※\s*\d*|\*\d*|†|‡|\(?(注|脚注)\s*\d*\)?|\[(注\s*)?\d{1,2}\]|[\u2460-\u2473\u24B6-\u24E9]))+$/;

/** Takes footnote marks off the end of a cell: 19※1, 120人注1), 5件[2], 30①. The footnote's number is no digit of
 * the figure. A cell that is nothing but a mark stays: its footnote says what it holds. */
export function withoutFootnotes(cell: string): string {
  return cell.replace(marks, "") || cell;
}
