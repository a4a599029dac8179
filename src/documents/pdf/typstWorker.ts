import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { missingClusters, missingTexts, replaceClusters } from "./missingGlyphs.ts";
import type { TypesetAnswer, TypesetRequest } from "./typesetter.ts";

/** Worker thread: sets one document at a time. Compiling is synchronous and native, so it must not run where
 * requests are served. */

const require = createRequire(import.meta.url);
const fonts = [
  "@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf",
  "@expo-google-fonts/biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf",
  // Fallback for the characters that BIZ UDGothic lacks.
  "@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
];
const folder = fileURLToPath(new URL(".", import.meta.url));
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(require.resolve(font))) }],
});

parentPort?.on("message", (request: TypesetRequest) => {
  try {
    parentPort?.postMessage(typeset(request));
  } catch (error) {
    parentPort?.postMessage({
      error: error instanceof Error ? error.message : String(error),
    } satisfies TypesetAnswer);
  } finally {
    // Keeps what the last documents used, so that memory stays level in a long-running server.
    compiler.resetShadow();
    compiler.evictCache(8);
  }
});

function typeset(request: TypesetRequest): TypesetAnswer {
  try {
    return { ...toPdf(request), missingGlyphs: [] };
  } catch (error) {
    const texts = missingTexts(error instanceof Error ? error.message : String(error));
    if (texts.length === 0) throw error;
    // All missing characters are reported at once, so a second pass is enough.
    const missingGlyphs = missingClusters(request.data, texts);
    return { ...toPdf({ ...request, data: replaceClusters(request.data, missingGlyphs) }), missingGlyphs };
  }
}

function toPdf({ template, data, timestamp, files = [] }: TypesetRequest): {
  bytes: Uint8Array<ArrayBuffer>;
  pages: number;
} {
  for (const { path, bytes } of files) compiler.mapShadow(`${folder}${path}`, Buffer.from(bytes));
  const compiled = compiler.compile({
    mainFilePath: `${folder}${template}`,
    inputs: { book: JSON.stringify(data) },
  });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    throw new Error(`Typst: ${JSON.stringify(error ? compiler.fetchDiagnostics(error) : "no document")}`);
  }
  const pdf = compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: timestamp });
  return { bytes: new Uint8Array(pdf), pages: document.numOfPages };
}
