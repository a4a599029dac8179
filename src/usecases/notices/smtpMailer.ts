import { createHash } from "node:crypto";
import type { Transporter } from "nodemailer";
import type { MailCause, MailText } from "../../core/notices/mail.ts";
import type { Env } from "../../env.ts";

/** An e-mail for one person. */
export interface OutgoingMail extends MailText {
  readonly address: string;
  readonly name: string;
  /** The same for every attempt, so that a mail program can tell that it has it already. */
  readonly key: string;
}

/** Hands e-mails to the city's mail server.
 * @throws MailFailure saying why, and what the server said */
export interface Mailer {
  send(mail: OutgoingMail): Promise<void>;
}

/** Why an e-mail was not taken. */
export class MailFailure extends Error {
  readonly reason: MailCause;
  constructor(reason: MailCause, said: string) {
    super(said);
    this.name = "MailFailure";
    this.reason = reason;
  }
}

/** The mailer of the settings; null where no mail server is set, which every other part has to live with. */
export function createMailer({ smtpUrl, mailFrom }: Env): Mailer | null {
  if (!smtpUrl || !mailFrom) return null;
  let transport: Promise<Transporter> | undefined;
  return {
    async send(mail) {
      const { address, name, key, subject, text } = mail;
      transport ??= openTransport(smtpUrl);
      const domain = /@([^<>@\s]+?)>?$/.exec(mailFrom)?.[1] ?? "localhost";
      try {
        await (
          await transport
        ).sendMail({
          from: mailFrom,
          to: { name: name.replace(/[\p{Cc}\u2028\u2029]+/gu, " "), address },
          subject,
          text,
          messageId: `<${createHash("sha256").update(key).digest("hex").slice(0, 32)}@${domain}>`,
          headers: { "Auto-Submitted": "auto-generated" },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** Loaded with the first e-mail: most processes send none. */
async function openTransport(smtpUrl: string): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const user = decodeURIComponent(url.username);
  const options = url.searchParams;
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    // A password goes over the line enciphered, or not at all.
    requireTLS: !secure && user !== "",
    // A mail server of the closed network may offer TLS with a certificate that nobody signed.
    ignoreTLS: !secure && user === "" && options.get("ignoreTLS") === "true",
    ...(user === "" ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: 2 * patience,
  });
}

const patience = 10_000;

function failureOf(error: unknown): MailFailure {
  const { code, responseCode, message } = error as {
    code?: string;
    responseCode?: number;
    message?: string;
  };
  const said = String(message).replace(/\s+/g, " ").slice(0, 300);
  return new MailFailure(causeOf(code ?? "", responseCode ?? 0, said), said);
}

function causeOf(code: string, answered: number, said: string): MailCause {
  // A wrong password is put right by the administrator, so it is worth trying again.
  if (code === "EAUTH" || answered === 530 || answered === 535) return "signIn";
  // What went wrong on the socket is known by its words alone.
  if (code === "ETLS" || (code === "ESOCKET" && /certificate|SSL|TLS/i.test(said))) return "certificate";
  if (answered >= 400 && answered < 500) return "temporary";
  // Only what is about this one e-mail would be refused again.
  if (code === "EENVELOPE" || code === "EMESSAGE") return "refused";
  return ["ECONNECTION", "ETIMEDOUT", "EDNS", "ESOCKET"].includes(code) ? "connection" : "other";
}
