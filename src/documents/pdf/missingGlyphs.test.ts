import { expect, test } from "vitest";
import { missingClusters, missingTexts, replaceClusters } from "./missingGlyphs.ts";

const message = (text: string) =>
  `[SourceDiagnostic { severity: Error, span: Span(1), message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font \`\\"BIZ UDGothic\\"\`", trace: [] }]`;

test.each([
  ["a character", message("😀"), ["😀"]],
  ["an escaped code point", message("\\\\u{200d}"), ["\u200d"]],
  ["the same one twice", message("😀") + message("😀"), ["😀"]],
  ["another error", "file not found", []],
])("missingTexts(message): %s", (_, text, expected) => expect(missingTexts(text)).toEqual(expected));

test.each([
  ["a plain character", "髙ᚠ橋", ["ᚠ"], ["ᚠ"], "髙〓橋"],
  ["an emoji of five code points", "家族👨‍👩‍👧と", ["👨", "\u200d", "👩", "👧"], ["👨‍👩‍👧"], "家族〓と"],
  ["nothing missing", "小千谷", ["😀"], [], "小千谷"],
])(
  "missingClusters(data, texts), replaceClusters(data, clusters): %s",
  (_, text, texts, clusters, expected) => {
    const data = { a: [text, 1, null], b: { c: true } };
    expect(missingClusters(data, texts)).toEqual(clusters);
    expect(replaceClusters(data, clusters)).toEqual({ a: [expected, 1, null], b: { c: true } });
  },
);
