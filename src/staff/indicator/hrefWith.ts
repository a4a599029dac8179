/** The same page with some of its parameters changed; null takes one away. */
export function hrefWith(
  query: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | number | null>>,
): string {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, String(value));
  }
  return `?${parameters}`;
}
