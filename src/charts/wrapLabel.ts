/** Width of a letter in ems: Latin letters and half-width signs are about half as wide as Japanese ones. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

const letterWidth = (letter: string) => (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.6 : 1);

// Signs that may not begin a line, and those that may not end one (行頭・行末禁則).
const neverFirst =
  /^[、。，．・：；？！）」』】〕〉》”’ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々,.:;?!)\]}~～％%]/u;
const neverLast = /[（「『【〔〈《“‘([{]$/u;

const words = new Intl.Segmenter("ja", { granularity: "word" });

/** Breaks a label into lines that are no wider than asked for; nothing is cut off. Words and numbers, Japanese and
 * Latin, stay whole where they fit on a line.
 * @param width in ems, at least 4 */
export function wrapLabel(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    for (const part of widthOf(piece) > width ? [...piece] : [piece]) {
      if (widthOf(line + part) > width && line.trim() !== "" && !neverFirst.test(part)) {
        const held = neverLast.exec(line)?.[0] ?? "";
        const kept = line.slice(0, line.length - held.length);
        lines.push(kept.trim());
        line = held + part;
      } else line += part;
    }
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines.filter((one) => one !== "");
}

function piecesOf(text: string): string[] {
  const runs = text.match(/[\u0021-\u007e]+|\s+|[^\u0020-\u007e\s]+/gu) ?? [];
  return runs.flatMap((run) =>
    /[^\u0020-\u007e\s]/u.test(run) ? Array.from(words.segment(run), ({ segment }) => segment) : [run],
  );
}

/** The same with lines of about the same length: no last line holds a single letter while there is room. */
export function wrapEvenly(text: string, width: number): string[] {
  let lines = wrapLabel(text, width);
  for (let narrower = width - 0.5; lines.length > 1 && narrower >= 4; narrower -= 0.5) {
    const tried = wrapLabel(text, narrower);
    if (tried.length > lines.length || tried.some((line) => widthOf(line) > width)) break;
    lines = tried;
  }
  return lines;
}
