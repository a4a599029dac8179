/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A tab's name as references need it: `'01_商品券'`, quotes inside doubled. */
export function quotedTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
