/** What stands for a character that no font has; printers call it geta (下駄). */
export const geta = "〓";

/** JSON as it goes to the typesetter. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** The texts that Typst's PDF/UA export could not display, out of its error message (Typst 0.14, which writes
 * them as Rust string literals). Empty where the message is about something else. */
export function missingTexts(message: string): readonly string[] {
  const found = message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g);
  return [...new Set([...found].map(([, literal]) => fromRustLiteral(literal ?? "")))];
}

/** The characters as a reader sees them (grapheme clusters) of `data` that hold one of the missing texts. An
 * emoji of several code points counts as one. */
export function missingClusters(data: Json, texts: readonly string[]): readonly string[] {
  const clusters = new Set<string>();
  visit(data, (text) => {
    for (const { segment } of segmenter.segment(text)) {
      if (texts.some((missing) => segment.includes(missing) || missing.includes(segment)))
        clusters.add(segment);
    }
    return text;
  });
  return [...clusters];
}

/** `data` with 〓 in the place of each of these characters. */
export function replaceClusters<Data extends Json>(data: Data, clusters: readonly string[]): Data {
  const missing = new Set(clusters);
  const replaced = visit(data, (text) =>
    Array.from(segmenter.segment(text), ({ segment }) => (missing.has(segment) ? geta : segment)).join(""),
  );
  return replaced as Data;
}

function visit(data: Json, change: (text: string) => string): Json {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item: Json) => visit(item, change));
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visit(value, change)]));
}

/** Undoes the two layers of Rust escaping: `\\u{200d}` is one code point. */
function fromRustLiteral(literal: string): string {
  return literal
    .replace(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/\\\\/g, "\\");
}
