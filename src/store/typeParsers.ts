import pg from "pg";

/** How values arrive from PostgreSQL: exact numbers as text (for core/decimal.ts), whole ones as
 * numbers, days as 'YYYY-MM-DD' since a JavaScript Date would move them by the time zone. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format: "text" | "binary") => {
    if (format !== "binary" && type === pg.types.builtins.INT8) return toWholeNumber;
    if (format !== "binary" && type === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(type, format as "text");
  }) as typeof pg.types.getTypeParser,
};

function toWholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a whole number`);
  return value;
}
