import type { PrintedFile } from "../../usecases/documents/printSheets.ts";

/** A printed file as an answer that the browser saves under its own name.
 * @param plainName a name in plain letters for programs that read no other */
export function attachment(
  { bytes, fileName, contentType, missingGlyphs }: PrintedFile,
  plainName: string,
): Response {
  const ending = fileName.slice(fileName.lastIndexOf("."));
  const headers = new Headers({
    "Content-Type": contentType,
    "Content-Disposition": `attachment; filename="${plainName}${ending}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Cache-Control": "private, no-store",
  });
  if (missingGlyphs.length > 0) headers.set("X-Missing-Glyphs", encodeURIComponent(missingGlyphs.join("")));
  return new Response(Buffer.from(bytes), { headers });
}
