import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll } from "vitest";

/** An e-mail as the server received it. */
export interface ReceivedMail {
  /** Whom the envelope names: these are the people who really get it. */
  readonly to: readonly string[];
  /** Names in lower case; encoded words as they came. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly text: string;
}

/** A real SMTP server of this machine. */
export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** What it answers to a recipient from now on: a code such as 450 or 550 with words; nothing: it takes the mail. */
  answer: (address: string) => { readonly code: number; readonly words: string } | undefined;
}

/** Starts an SMTP server on the loopback address until the tests end. It offers STARTTLS with a certificate that
 * nobody signed, unless it is told otherwise. To be awaited at the top of the file. */
export async function withMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const mailServer = { port: 0, received, answer: (): undefined => undefined } as MailServer & {
    port: number;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const answer = mailServer.answer(address);
      done(answer && Object.assign(new Error(answer.words), { responseCode: answer.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(
          readMail(
            Buffer.concat(chunks).toString("utf8"),
            session.envelope.rcptTo.map(({ address }) => address),
          ),
        );
        done();
      });
    },
    ...options,
  });
  // A client that refuses the certificate ends the connection in the middle.
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  mailServer.port = (server.server.address() as AddressInfo).port;
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return mailServer;
}

/** Reads a mail of one part. */
function readMail(source: string, to: readonly string[]): ReceivedMail {
  const end = source.indexOf("\r\n\r\n");
  const lines = source
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const body = source.slice(end + 4);
  const isBase64 = headers.get("content-transfer-encoding") === "base64";
  const bytes = isBase64 ? Buffer.from(body, "base64") : fromQuotedPrintable(body);
  return {
    to,
    headers,
    subject: decodedWords(headers.get("subject") ?? ""),
    text: bytes.toString("utf8").replaceAll("\r\n", "\n"),
  };
}

function fromQuotedPrintable(body: string): Buffer {
  const joined = body.replace(/=\r\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}

/** RFC 2047 words in UTF-8. */
function decodedWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : fromQuotedPrintable(text.replaceAll("_", " ")).toString("utf8"),
    );
}
