/** Turns full-width letters, digits and signs (１，２３４％) into the narrow ones, and nothing else.
 * NFKC is not used: it would turn `①120` into 1120 and `19¹` into 191. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0]/g, " ");
}
