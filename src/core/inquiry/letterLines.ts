/** A line of a letter and where it stands. */
export interface LetterLine {
  readonly text: string;
  readonly place: "left" | "centre" | "right";
}

/** The lines of the body of a letter: 記 stands in the middle, 以上 at the right, as in any letter of an office. */
export function letterLines(body: string): readonly LetterLine[] {
  return body.split("\n").map((text) => {
    const word = text.replace(/[\s\u3000]/g, "");
    return word === "記" || word === "以上"
      ? { text: word, place: word === "記" ? "centre" : "right" }
      : { text, place: "left" };
  });
}
