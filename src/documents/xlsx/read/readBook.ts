import { mostFileBytes, type FileFault, type RawBook, type RawTab } from "../../../core/workbook/rawBook.ts";
import { readNumberFormats } from "./numberFormats.ts";
import { ReadFault } from "./readFault.ts";
import { readTab, unescaped, type BookParts } from "./readTab.ts";
import { readXml } from "./readXml.ts";
import { zipParts } from "./zipParts.ts";

type Parts = ReturnType<typeof zipParts>;

/** Reads what stands in the cells of an XLSX file, whichever program saved it, or says why it cannot be read. Formulas
 * are never worked out; the result that the file keeps is taken. */
export function readBook(file: Uint8Array): RawBook | FileFault {
  const fault = faultOfStart(file);
  if (fault) return fault;
  try {
    return readParts(zipParts(file));
  } catch (error) {
    if (error instanceof ReadFault) return error.fault;
    // Anything else that goes wrong in foreign bytes is their fault.
    if (error instanceof RangeError || error instanceof TypeError) return "broken";
    throw error;
  }
}

function faultOfStart(file: Uint8Array): FileFault | undefined {
  if (file.length === 0) return "empty";
  if (file.length > mostFileBytes) return "tooLarge";
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 8)).toString("hex");
  if (start === "d0cf11e0a1b11ae1") {
    const all = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    return all.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "oldExcel";
  }
  return start.startsWith("504b0304") ? undefined : "notAWorkbook";
}

function readParts(parts: Parts): RawBook | FileFault {
  const { names } = parts;
  if (names.includes("content.xml") && names.includes("mimetype")) return "openDocument";
  if (names.some((name) => name.endsWith("workbook.bin"))) return "binaryWorkbook";
  if (names.some((name) => name.endsWith("vbaproject.bin"))) return "macros";
  const bookName = targetsOf(parts, "_rels/.rels", "").find(({ type }) => type === "officeDocument")?.target;
  const book = bookName === undefined ? undefined : parts.read(bookName);
  if (bookName === undefined || !book || !names.some((name) => name.includes("worksheets/"))) {
    return "notAWorkbook";
  }
  const folder = bookName.slice(0, bookName.lastIndexOf("/") + 1);
  const targets = targetsOf(parts, `${folder}_rels/${bookName.slice(folder.length)}.rels`, folder);
  const partOf = (wanted: string) => {
    const target = targets.find(({ type }) => type === wanted)?.target;
    return target === undefined ? undefined : parts.read(target);
  };
  const { sheets, is1904 } = readSheetList(book);
  const shared: BookParts = {
    strings: readStrings(partOf("sharedStrings")),
    shown: readNumberFormats(partOf("styles")),
    is1904,
  };
  const tabs: RawTab[] = [];
  let counted = 0;
  for (const { name, id } of sheets) {
    const target = targets.find((one) => one.id === id && one.type === "worksheet");
    const part = target && parts.read(target.target);
    // A chart has a tab of its own and no cells.
    if (!part) continue;
    const cells = readTab(part, shared, counted);
    counted += cells.length;
    tabs.push({ name, cells });
  }
  return { tabs };
}

function targetsOf(parts: Parts, name: string, folder: string) {
  const part = parts.read(name);
  const targets: { id: string; type: string; target: string }[] = [];
  if (!part) return targets;
  readXml(part, {
    open: (element, attribute) => {
      if (element !== "Relationship") return;
      const type = attribute("Type") ?? "";
      targets.push({
        id: attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolved(attribute("Target") ?? "", folder),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

function resolved(target: string, folder: string): string {
  const path = target.replaceAll("\\", "/");
  if (path.startsWith("/")) return path.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function readSheetList(book: Uint8Array) {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  readXml(book, {
    open: (element, attribute) => {
      if (element === "sheet")
        sheets.push({ name: unescaped(attribute("name") ?? ""), id: attribute("id") ?? "" });
      if (element === "workbookPr") is1904 = ["1", "true"].includes(attribute("date1904") ?? "");
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904 };
}

/** Shared texts without the reading aids (ふりがな) that Japanese programs keep beside them. */
function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let text = "";
  let [isText, isReadingAid] = [false, false];
  readXml(part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "rPh") isReadingAid = true;
      else if (name === "t") isText = true;
    },
    text: (piece) => {
      if (isText && !isReadingAid) text += piece;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") isReadingAid = false;
      else if (name === "si") strings.push(unescaped(text));
    },
  });
  return strings;
}
