import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The same file with some cells filled in: addresses of its second tab (the first sheet) → text. */
export function filledBook(bytes: Uint8Array, cells: Readonly<Record<string, string>>): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/worksheets/sheet2.xml";
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, "s");
    if (!cell.test(xml)) throw new Error(`no cell ${address}`);
    xml = xml.replace(
      cell,
      (_, style: string) => `<c r="${address}"${style ?? ""} t="inlineStr"><is><t>${text}</t></is></c>`,
    );
  }
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

/** The same file without any number or hidden key of it, as after a sanitiser and a careless hand. */
export function namelessBook(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/sharedStrings.xml";
  const texts = strFromU8(parts[name] ?? new Uint8Array())
    .replaceAll(/帳票番号 [0-9A-Z-]{9}/g, "")
    .replaceAll(/shirube:[^<]*/g, "");
  return zipSync({ ...parts, [name]: strToU8(texts) });
}
