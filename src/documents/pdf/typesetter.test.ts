import { expect, test } from "vitest";
import { createTypesetter, type TypesetRequest } from "./typesetter.ts";

const request: TypesetRequest = { template: "sheet.typ", data: {}, timestamp: 0 };

/** A worker that answers with its own thread id, after doing what `onMessage` says. */
function workerThat(onMessage: string): URL {
  const code = `import { parentPort, threadId } from "node:worker_threads";
    let requests = 0;
    parentPort.on("message", () => {
      requests += 1;
      ${onMessage}
      parentPort.postMessage({ bytes: new Uint8Array(0), pages: threadId, missingGlyphs: [String(requests)] });
    });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

test("createTypesetter(): keeps one worker for request after request", async () => {
  const typesetter = createTypesetter({ workerUrl: workerThat("") });
  const answers = await Promise.all([1, 2, 3].map(() => typesetter.typeset(request)));
  await typesetter.stop();
  expect(answers.map(({ missingGlyphs }) => missingGlyphs[0])).toEqual(["1", "2", "3"]);
  expect(new Set(answers.map(({ pages }) => pages)).size).toBe(1);
});

test.each([
  ["throws", 'if (requests === 2) throw new Error("no");', /crashed/, 20_000],
  ["ends", "if (requests === 2) process.exit(3);", /ended with code 3/, 20_000],
  ["hangs", "if (requests === 2) for (;;);", /longer than 2000 ms/, 2_000],
])(
  "createTypesetter(): a worker that %s fails its own request only",
  async (_, onMessage, reason, timeLimitMs) => {
    const typesetter = createTypesetter({ workerUrl: workerThat(onMessage), timeLimitMs });
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map(() => typesetter.typeset(request)));
    await typesetter.stop();
    expect(first).toMatchObject({ status: "fulfilled", value: { missingGlyphs: ["1"] } });
    expect(second).toMatchObject({ status: "rejected", reason: { message: expect.stringMatching(reason) } });
    // A new worker counts from one.
    expect(third).toMatchObject({ status: "fulfilled", value: { missingGlyphs: ["1"] } });
  },
);
