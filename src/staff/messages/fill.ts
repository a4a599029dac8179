/** Fills words in: `{n}` by its value, `{n|day|days}` by one or other of the forms.
 * @example fill("{n} {n|day|days} left", { n: 1 }) // "1 day left" */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one === undefined || other === undefined) return String(value);
      return Number(value) === 1 ? one : other;
    },
  );
}
