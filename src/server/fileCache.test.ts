import { expect, test } from "vitest";
import { FileCache, ServedFile } from "./fileCache.ts";
import { bestEncoding } from "./sendFile.ts";

const file = (size: number) =>
  new ServedFile({
    status: 200,
    contentType: "application/pdf",
    bytes: new Uint8Array(size),
    language: "ja",
  });

test("FileCache(bytes) drops what was asked for longest ago", () => {
  const cache = new FileCache(10_000);
  for (const key of ["a", "b", "c", "d"]) cache.set(key, file(1_900));
  cache.get("a");
  cache.set("e", file(1_900));
  expect(["a", "b", "c", "d", "e"].filter((key) => cache.get(key))).toEqual(["a", "c", "d", "e"]);
  cache.clear();
  expect(cache.get("a")).toBeUndefined();
});

test("FileCache(bytes) does not keep a file that would push out most others", () => {
  const cache = new FileCache(10_000);
  cache.set("small", file(100));
  cache.set("large", file(5_000));
  expect([cache.get("small"), cache.get("large")]).toEqual([expect.any(ServedFile), undefined]);
});

test.each([
  [null, "identity"],
  ["", "identity"],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["br;q=0.0", "identity"],
  ["GZIP", "gzip"],
  ["sbr", "identity"],
])("bestEncoding(%j)", (accept, expected) => expect(bestEncoding(accept)).toBe(expected));
