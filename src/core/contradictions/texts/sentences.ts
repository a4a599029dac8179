import { foldWidth } from "../../text/foldWidth.ts";

const newItem = /^\s*(?:[・･■□●○◆◇◎★※【〔<＜①-⑳]|[-*]\s|[(（]?\d{1,2}[)）.]|$)/u;

/** The sentences of a text in narrow letters. A line that was broken in the middle (大⏎幅に減少) is joined again; a
 * line that ends, or is followed by a bullet, stays apart. */
export function sentencesOf(text: string): string[] {
  return foldWidth(text)
    .split(/\r?\n/)
    .reduce<string[]>((joined, line) => {
      const last = joined.at(-1);
      const goesOn =
        last !== undefined && last.trim() !== "" && !/[。！!？?】]\s*$/.test(last) && !newItem.test(line);
      return goesOn ? [...joined.slice(0, -1), last + line.trim()] : [...joined, line];
    }, [])
    .flatMap((line) => line.split(/[。！!？?]/))
    .map((sentence) => sentence.trim().replace(/^[・･■●○◆]\s*/, ""))
    .filter((sentence) => sentence !== "");
}
