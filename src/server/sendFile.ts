import type { Encoding, ServedFile } from "./fileCache.ts";

/** Answers a GET or HEAD with a file: 304 when the client has it already, else in the best encoding it takes. */
export async function sendFile(
  request: Request,
  file: ServedFile,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const encoding = file.compressible ? bestEncoding(request.headers.get("accept-encoding")) : "identity";
  const tag = `"${file.tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  const all: Record<string, string> = { ...headers, ETag: tag };
  if (file.compressible) all["Vary"] = "Accept-Encoding";
  if (file.status === 200 && isKnown(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers: all });
  }
  const bytes = await file.encoded(encoding);
  all["Content-Type"] = file.contentType;
  all["Content-Length"] = String(bytes.length);
  all["Content-Language"] = file.language;
  if (encoding !== "identity") all["Content-Encoding"] = encoding;
  return new Response(request.method === "HEAD" ? null : bytes, { status: file.status, headers: all });
}

/** The encoding to use for an Accept-Encoding header; `q=0` refuses one. */
export function bestEncoding(accept: string | null): Encoding {
  const accepted = new Set<string>();
  for (const part of accept?.split(",") ?? []) {
    const [name = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) accepted.add(name);
  }
  return accepted.has("br") ? "br" : accepted.has("gzip") ? "gzip" : "identity";
}

/** Whether an If-None-Match header names the tag. */
function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch
    .split(",")
    .some((part) => part.trim().replace(/^W\//, "") === tag || part.trim() === "*");
}
