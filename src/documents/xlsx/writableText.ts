/** Text that XML and spreadsheets can hold: control characters and broken surrogates are taken out, line ends
 * become `\n`, and what reads like the format's own escape (`_x0041_`) is kept as it reads. */
export function writableText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
