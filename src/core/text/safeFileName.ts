// Windows refuses names of its devices, with any ending.
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
// File systems hold 255 bytes; the rest is room for a suffix such as " (2)".
const mostBytes = 200;

/** Makes a file name that Windows, macOS and Linux all take, keeping Japanese letters: `01 市内/市外.pdf` → `01 市内_市外.pdf`.
 * @param extension without the dot */
export function safeFileName(title: string, extension: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[ .]+|[ .]+$/g, "")
    .replace(deviceName, "_$1");
  return `${shortened(name === "" ? "file" : name, mostBytes - extension.length - 1)}.${extension}`;
}

/** Cuts between characters, so that a name never ends in half a letter. */
function shortened(name: string, bytes: number): string {
  let text = "";
  let used = 0;
  for (const char of name) {
    used += new TextEncoder().encode(char).length;
    if (used > bytes) break;
    text += char;
  }
  return text.trimEnd();
}
