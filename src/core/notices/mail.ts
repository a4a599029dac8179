/** How far an e-mail has come. `dropped`: there was nothing left to say, or nowhere to send it. */
export type MailState = "waiting" | "sending" | "sent" | "failed" | "dropped";

/** Why an e-mail was not delivered. */
export type MailCause = "connection" | "certificate" | "signIn" | "temporary" | "refused" | "other";

/** What would only fail again: it is not tried a second time. */
export const isFinal = (cause: MailCause): boolean => cause === "refused";

/** How often an e-mail is tried before it counts as not delivered: with growing pauses, over two to four hours. */
export const mostAttempts = 8;

/** An e-mail in plain text. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}
