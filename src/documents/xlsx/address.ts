/** A tab's name as references need it: `'01_商品券'`, quotes inside doubled. */
export function quotedTab(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
