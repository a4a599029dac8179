const longest = 31;

/** Names of tabs that every spreadsheet program takes: at most 31 characters, `:\/?*[]` written in full width,
 * no quote at either end, each one only once (upper and lower case count as the same). */
export function tabNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base = allowed(name);
    let unique = cut(base, longest);
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      unique = cut(base, longest - suffix.length) + suffix;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function allowed(name: string): string {
  return (
    name
      .toWellFormed()
      .replaceAll(/[\u0000-\u001f]/g, " ")
      .replaceAll(/[:\\/?*[\]]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
      .replaceAll("'", "’")
      .trim() || "シート"
  );
}

/** Excel counts UTF-16 units; a character of two units is never cut in half. */
function cut(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
