import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress, isFromOwnPage, requestOrigin } from "./requestOrigin.ts";

test.each([
  ["plain", {}, { host: "10.0.0.1:4649" }, "http://10.0.0.1:4649"],
  ["proxy that is not trusted", {}, { host: "a.jp", "x-forwarded-proto": "https" }, "http://a.jp"],
  ["trusted proxy", { trustProxy: true }, { host: "a.jp", "x-forwarded-proto": "https" }, "https://a.jp"],
  ["public address", { publicUrl: "https://a.jp" }, { host: "a.jp" }, "https://a.jp"],
  ["another name than the public one", { publicUrl: "https://a.jp" }, { host: "inside" }, "http://inside"],
])("requestOrigin(env, headers): %s", (_, env, headers, expected) => {
  expect(requestOrigin({ trustProxy: false, ...env }, new Headers(headers))).toBe(expected);
});

const own = "https://plan.example.jp";
test.each<[string, Record<string, string>, boolean]>([
  ["own origin", { origin: own }, true],
  ["own origin, said twice", { origin: own, "sec-fetch-site": "same-origin" }, true],
  ["other site", { origin: "https://evil.example" }, false],
  ["own name as the start of another", { origin: `${own}.evil.example` }, false],
  ["own name with another port", { origin: `${own}:8443` }, false],
  ["own name without encryption", { origin: "http://plan.example.jp" }, false],
  ["opaque origin", { origin: "null" }, false],
  ["opaque origin that claims to be ours", { origin: "null", "sec-fetch-site": "same-origin" }, false],
  ["sister site", { origin: own, "sec-fetch-site": "same-site" }, false],
  ["cross site", { "sec-fetch-site": "cross-site" }, false],
  ["typed into the address bar", { "sec-fetch-site": "none" }, false],
  ["no origin but same-origin", { "sec-fetch-site": "same-origin", cookie: "a=b" }, true],
  ["no origin with a cookie", { cookie: "a=b" }, false],
  ["no origin, no cookie: no browser", {}, true],
])("isFromOwnPage(origin, headers): %s", (_, headers, expected) => {
  expect(isFromOwnPage(own, new Headers(headers))).toBe(expected);
});

test.each([
  ["socket", false, undefined, "192.0.2.1"],
  ["header of a stranger", false, "203.0.113.9", "192.0.2.1"],
  ["header of the proxy", true, "203.0.113.9", "203.0.113.9"],
  ["the proxy adds at the end", true, "1.1.1.1, 203.0.113.9", "203.0.113.9"],
  ["proxy without header", true, undefined, "192.0.2.1"],
])("clientAddress(env, incoming): %s", (_, trustProxy, forwarded, expected) => {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  const incoming = { headers, socket: { remoteAddress: "::ffff:192.0.2.1" } } as unknown as IncomingMessage;
  expect(clientAddress({ trustProxy }, incoming)).toBe(expected);
});
