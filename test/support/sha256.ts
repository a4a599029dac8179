import { createHash } from "node:crypto";

/** SHA-256 of a text, hex, for tests of core/, which does no cryptography of its own. */
export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
