import { lineCount } from "./textHeight.ts";

/** Splits a text into pieces of at most `maxLines` lines, at line ends where it can, else after a sentence,
 * else between characters: a row can be no taller than 409 points, and a page breaks only between rows. */
export function textChunks(text: string, columnWidth: number, maxLines: number): readonly string[] {
  if (lineCount(text, columnWidth) <= maxLines) return [text];
  const chunks: string[] = [];
  let chunk: string | undefined;
  for (const piece of text.split("\n").flatMap((line) => shortPieces(line, columnWidth, maxLines))) {
    const joined: string = chunk === undefined ? piece : `${chunk}\n${piece}`;
    if (chunk !== undefined && lineCount(joined, columnWidth) > maxLines) {
      chunks.push(chunk);
      chunk = piece;
    } else {
      chunk = joined;
    }
  }
  if (chunk !== undefined) chunks.push(chunk);
  return chunks;
}

/** A line of its own stays whole when it fits; else it falls into sentences, and these into characters. */
function shortPieces(line: string, columnWidth: number, maxLines: number): readonly string[] {
  if (lineCount(line, columnWidth) <= maxLines) return [line];
  const pieces: string[] = [];
  let piece = "";
  for (const [sentence] of line.matchAll(/[^。]*。?/gu)) {
    for (const part of lineCount(sentence, columnWidth) > maxLines ? sentence : [sentence]) {
      if (piece !== "" && lineCount(piece + part, columnWidth) > maxLines) {
        pieces.push(piece);
        piece = "";
      }
      piece += part;
    }
  }
  return piece === "" ? pieces : [...pieces, piece];
}
