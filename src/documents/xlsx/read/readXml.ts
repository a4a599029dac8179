import { ReadFault } from "./readFault.ts";

/** What is told while an XML part is read; names come without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Reads a part of a spreadsheet file from its start to its end. Programs differ in prefixes (`x:row`), quotes and
 * white space. Document types are refused: nothing outside of the part is ever looked at.
 * @throws ReadFault `broken` */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const xml = decoderOf(bytes).decode(bytes);
  let at = 0;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start < 0) return;
    if (start > at) handler.text(decoded(xml.slice(at, start)));
    if (xml.startsWith("<!--", start)) at = after(xml, "-->", start);
    else if (xml.startsWith("<?", start)) at = after(xml, "?>", start);
    else if (xml.startsWith("<![CDATA[", start)) {
      at = after(xml, "]]>", start);
      handler.text(xml.slice(start + 9, at - 3));
    } else if (xml.startsWith("<!", start)) throw new ReadFault("broken");
    else {
      at = tagEnd(xml, start);
      tellTag(xml.slice(start + 1, at - 1), handler);
    }
  }
}

function tellTag(tag: string, handler: XmlHandler): void {
  if (tag.startsWith("/")) return handler.close(localName(tag.slice(1).trim()));
  const isEmpty = tag.endsWith("/");
  const inside = isEmpty ? tag.slice(0, -1) : tag;
  const nameLength = inside.search(/\s/);
  const name = localName(nameLength < 0 ? inside : inside.slice(0, nameLength));
  const rest = nameLength < 0 ? "" : inside.slice(nameLength);
  handler.open(name, (wanted) => attributeOf(rest, wanted));
  if (isEmpty) handler.close(name);
}

function attributeOf(text: string, wanted: string): string | undefined {
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (localName(name ?? "") === wanted) return decoded(double ?? single ?? "");
  }
  return undefined;
}

/** Behind the tag that begins here; a value in quotes may hold a `>`. */
function tagEnd(xml: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const end = xml.indexOf(">", at);
    if (end < 0) throw new ReadFault("broken");
    const open = openQuote(xml, at, end);
    if (open === undefined) return end + 1;
    const close = xml.indexOf(open.mark, open.at + 1);
    if (close < 0) throw new ReadFault("broken");
    at = close + 1;
  }
}

function openQuote(xml: string, from: number, to: number): { mark: string; at: number } | undefined {
  for (let at = from; at < to; at += 1) {
    const mark = xml[at];
    if (mark === '"' || mark === "'") return { mark, at };
  }
  return undefined;
}

function after(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from);
  if (end < 0) throw new ReadFault("broken");
  return end + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name: string) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    if (code === undefined) return entities[name] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8");
}
