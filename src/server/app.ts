import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Context } from "../context.ts";
import { isDatabaseThere } from "../usecases/site/isDatabaseThere.ts";
import { favicon } from "./favicon.ts";
import { plainPage } from "./plainPage.ts";
import { openPublicPages } from "./publicPages.ts";
import { publicHeaders } from "./headers.ts";
import { clientAddress, requestOrigin } from "./requestOrigin.ts";
import { openStaffPages } from "./staffPages.ts";

export interface App {
  fetch: Hono<{ Bindings: HttpBindings }>["fetch"];
  stop(): void;
}

/** All addresses of the server: the staff app below /staff, the public site everywhere else. */
export async function createApp(
  context: Context,
  buildFolder = join(import.meta.dirname, "../../build"),
): Promise<App> {
  const { env } = context;
  const pages = await openPublicPages(context);
  const staff = await openStaffPages(context, buildFolder);
  const plain = publicHeaders(env);
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get("/health", async (c) => {
    const [status, word] = (await isDatabaseThere(context))
      ? ([200, "ok"] as const)
      : ([503, "no database"] as const);
    return c.text(`${word}\n`, status, { ...plain, "Cache-Control": "no-store" });
  });
  app.get("/robots.txt", (c) => c.text("User-agent: *\nDisallow: /staff/\n", 200, plain));
  app.get("/favicon.ico", (c) =>
    c.body(favicon, 200, {
      ...plain,
      "Content-Type": "image/svg+xml",
      "Cache-Control": "public, max-age=86400",
    }),
  );
  const [limitForm, limitPicture, limitBooks] = [mostBytes, mostBytesOfPicture, mostBytesOfBooks].map(
    (maxSize) =>
      bodyLimit({
        maxSize,
        // What was not read of the body would stand before the next request of the connection.
        onError: () =>
          plainPage(413, "送信された内容が大きすぎます。", "What was sent is too large.", {
            Connection: "close",
          }),
      }),
  ) as [MiddlewareHandler, MiddlewareHandler, MiddlewareHandler];
  app.use("/staff/*", (c, next) => {
    const limit = takesPicture.test(c.req.path)
      ? limitPicture
      : takesBooks.test(c.req.path)
        ? limitBooks
        : limitForm;
    return limit(c, next);
  });
  app.all("/staff/*", (c) =>
    staff(c.req.raw, {
      origin: requestOrigin(env, c.req.raw.headers),
      clientAddress: clientAddress(env, c.env?.incoming),
    }),
  );
  app.get("*", (c) => pages.answer(c.req.raw, new URL(c.req.url).pathname));
  app.all("*", () =>
    plainPage(405, "この操作はできません。", "This method is not allowed here.", {
      ...plain,
      Allow: "GET, HEAD",
    }),
  );
  app.onError((error, c) => {
    // The person can read this number out on the telephone; the cause stays in the log.
    const id = randomUUID().slice(0, 8);
    console.error(`[${id}] ${c.req.method} ${c.req.path}`, error);
    return plainPage(
      500,
      `エラーが発生しました（番号 ${id}）。`,
      `Something went wrong (number ${id}).`,
      plain,
    );
  });
  return { fetch: app.fetch, stop: () => pages.stop() };
}

/** Larger than any form of the staff app. */
const mostBytes = 2_000_000;
/** Room for a picture somewhat over its limit, so that the form itself says so, and for the words beside it. */
const mostBytesOfPicture = 12_000_000;
/** Room for the workbooks of every department at once. */
const mostBytesOfBooks = 60_000_000;
/** The forms that take files; scripts send them to the same address with an ending. */
const takesPicture = /^\/staff\/plans\/[^/]+\/pictures(?:\.data)?$/;
const takesBooks = /^\/staff\/reviews\/[^/]+\/workbook(?:\.data)?$/;
