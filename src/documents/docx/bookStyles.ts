import type { IStylesOptions } from "docx";

/** Lengths of the format: twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const pageSize = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(25), bottom: mm(22), left: mm(22), right: mm(22), header: mm(12), footer: mm(10) },
};
export const textWidth = mm(210 - 2 * 22);

/** Named by the office programs' own Japanese faces: DOCX embeds none, and these are on every city hall's PC. */
const font = { ascii: "BIZ UDGothic", hAnsi: "BIZ UDGothic", eastAsia: "BIZ UDGothic", cs: "BIZ UDGothic" };
const run = (size: number, bold = false) => ({ font, size: size * 2, bold });
const space = (before: number, after: number) => ({ before: before * 20, after: after * 20 });

const heading = (size: number, before: number, after: number) => ({
  run: { ...run(size, true), color: "1a1a1a" },
  paragraph: { spacing: space(before, after), keepNext: true },
});
const style = (id: string, size: number, before: number, after: number, more: object = {}) => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  run: run(size),
  paragraph: { spacing: space(before, after), ...more },
});

/** Styles of a plan book: whoever goes on editing changes them in one place. */
export const bookStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...run(10.5), language: { value: "ja-JP", eastAsia: "ja-JP" } },
      paragraph: { spacing: { line: 340 } },
    },
    heading1: heading(17, 24, 10),
    heading2: heading(14, 18, 8),
    heading3: heading(12, 14, 6),
    heading4: heading(11, 12, 6),
    heading5: heading(10.5, 10, 4),
    heading6: heading(10.5, 8, 4),
  },
  paragraphStyles: [
    { ...style("BookTitle", 26, 12, 12), run: run(26, true) },
    { ...style("Draft", 18, 12, 12), run: run(18, true) },
    style("Imprint", 12, 4, 4),
    { ...style("ContentsHead", 17, 0, 10), run: run(17, true) },
    style("Contents", 10.5, 2, 2),
    { ...style("Label", 10.5, 8, 4), run: run(10.5, true) },
    style("Prose", 10.5, 0, 4, { indent: { firstLine: 210 } }),
    style("Note", 9, 2, 4),
    style("Running", 8.5, 0, 0),
    style("TableText", 9, 0, 0),
  ],
};
