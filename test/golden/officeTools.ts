import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** The other programs that look at our documents. */
const packageOf = {
  soffice: "libreoffice-calc",
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  pdffonts: "poppler-utils",
  pdftohtml: "poppler-utils",
  qpdf: "qpdf",
} as const;
type Tool = keyof typeof packageOf;

const run = promisify(execFile);

/** What the program prints. @throws Error that says what to install when the program is missing. */
export async function runTool(
  tool: Tool,
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
  timeout = 50_000,
): Promise<string> {
  try {
    const { stdout } = await run(tool, [...parameters], {
      env: { ...process.env, ...env },
      maxBuffer: 64 * 1024 * 1024,
      timeout,
    });
    return stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(`This test needs ${tool}. Install it: apt-get install ${packageOf[tool]}`, { cause: error });
    }
    throw error;
  }
}

/** A folder of its own for files that other programs read; `remove` when done. */
export async function workFolder(): Promise<{
  path: string;
  save: (name: string, bytes: Uint8Array) => Promise<string>;
  convert: (file: string, format: "pdf" | "xlsx") => Promise<string>;
  remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "shirube-golden-"));
  const fontSettings = join(folder, "fonts.conf");
  await writeFile(fontSettings, fontConfiguration(folder));
  return {
    path: folder,
    save: async (name, bytes) => {
      const file = join(folder, name);
      await writeFile(file, bytes);
      return file;
    },
    convert: async (file, format) => {
      const out = await mkdtemp(join(folder, `${format}-`));
      await runTool(
        "soffice",
        [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", format, "--outdir", out, file],
        { FONTCONFIG_FILE: fontSettings },
      );
      const converted = join(out, `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${format}`);
      // soffice ends with 0 also when it could not convert.
      await readFile(converted);
      return converted;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The document's own font for LibreOffice, so that widths do not depend on the machine. */
function fontConfiguration(folder: string): string {
  const resolve = createRequire(import.meta.url).resolve;
  const fonts = dirname(dirname(resolve("@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf")));
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts</cachedir></fontconfig>`;
}

/** Text without any white space: printed text breaks lines where the paper ends. */
export function compact(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
