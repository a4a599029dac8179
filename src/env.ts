import { resolve } from "node:path";
import { z } from "zod";
import { UserError } from "./core/userError.ts";

/** The settings of one process, parsed once at start. */
export interface Env {
  /** Absolute path of the folder of the embedded database and of the secret. */
  dataDir: string;
  host: string;
  port: number;
  /** The city's own PostgreSQL; without it Shirube runs its own in `dataDir`. */
  databaseUrl?: string | undefined;
  /** Key from which the role passwords and session keys are derived; required together with `databaseUrl`. */
  secret?: string | undefined;
  /** Sample cities and demo accounts; never on a machine with real data. */
  demo: boolean;
  /** The address under which people reach this server, without a slash at the end. */
  publicUrl?: string | undefined;
  /** True behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto. */
  trustProxy: boolean;
  /** The city's mail server, `smtp://` or `smtps://`; without it nothing is sent by e-mail. */
  smtpUrl?: string | undefined;
  /** Who e-mails come from; required together with `smtpUrl`. */
  mailFrom?: string | undefined;
}

/** Settings from the environment variables, with `overrides` (command line options) before them.
 * @throws UserError `bad-input`, naming each wrong variable and what it must be. */
export function readEnv(overrides: Partial<Env> = {}, variables: NodeJS.ProcessEnv = process.env): Env {
  const given: Record<string, unknown> = {};
  for (const [setting, variable] of Object.entries(variableOf)) {
    // Compose files and service units often set a variable to nothing to mean "not set".
    if (variables[variable]?.trim()) given[setting] = variables[variable].trim();
  }
  for (const [setting, value] of Object.entries(overrides)) {
    if (value !== undefined) given[setting] = value;
  }
  const parsed = settings.safeParse(given);
  if (parsed.success) return { ...parsed.data, dataDir: resolve(parsed.data.dataDir) };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    fields[isSetting(name) ? variableOf[name] : name] ??= issue.message;
  }
  const words = Object.entries(fields).map(([name, message]) => `${name} ${message}`);
  throw new UserError("bad-input", words.join("; "), fields);
}

const variableOf = {
  dataDir: "SHIRUBE_DATA",
  host: "SHIRUBE_HOST",
  port: "SHIRUBE_PORT",
  databaseUrl: "DATABASE_URL",
  secret: "SHIRUBE_SECRET",
  demo: "SHIRUBE_DEMO",
  publicUrl: "SHIRUBE_PUBLIC_URL",
  trustProxy: "SHIRUBE_TRUST_PROXY",
  smtpUrl: "SHIRUBE_SMTP_URL",
  mailFrom: "SHIRUBE_MAIL_FROM",
} as const satisfies Record<keyof Env, string>;

const isSetting = (name: string): name is keyof Env => name in variableOf;

const port = "must be a port number between 0 and 65535";
const yes = ["1", "true", "yes", "on"];
const no = ["0", "false", "no", "off"];
const flag = z.preprocess(
  (value) => (yes.includes(String(value)) ? true : no.includes(String(value)) ? false : value),
  z.boolean("must be 1 or 0"),
);

const settings = z
  .object({
    dataDir: z.string().default(resolve(import.meta.dirname, "..", ".shirube")),
    host: z
      .string()
      .regex(/^[\w.:-]+$/, "must be a host name or an IP address")
      .default("127.0.0.1"),
    port: z.coerce.number(port).int(port).min(0, port).max(65535, port).default(4649),
    databaseUrl: z
      .string()
      .regex(
        /^postgres(ql)?:\/\//,
        "must begin with postgresql://, as in postgresql://user:password@host:5432/name",
      )
      .optional(),
    secret: z
      .string()
      .min(32, "must be 32 characters or longer; make one with: openssl rand -base64 32")
      .optional(),
    demo: flag.default(false),
    publicUrl: z
      .url({ protocol: /^https?$/, error: "must be a whole address such as https://plan.example.lg.jp" })
      .transform((url) => url.replace(/\/+$/, ""))
      .optional(),
    trustProxy: flag.default(false),
    smtpUrl: z
      .url({
        protocol: /^smtps?$/,
        hostname: /./,
        error: "must look like smtp://user:password@mail.example.lg.jp:587 or smtps://mail.example.lg.jp:465",
      })
      .optional(),
    mailFrom: z
      .string()
      .regex(
        /^(?:[^<>@\p{Cc}]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/u,
        "must be one address, such as plan@example.lg.jp or 企画政策課 <plan@example.lg.jp>",
      )
      .optional(),
  })
  .superRefine((env, context) => {
    const need = (setting: keyof Env, message: string) =>
      context.addIssue({ code: "custom", path: [setting], message });
    if (env.databaseUrl && !env.secret)
      need(
        "secret",
        "is required with DATABASE_URL: 32 characters or more, kept for good; make one with: openssl rand -base64 32",
      );
    if (env.smtpUrl && !env.mailFrom)
      need("mailFrom", "is required with SHIRUBE_SMTP_URL: the address that e-mails come from");
    if (env.mailFrom && !env.smtpUrl)
      need("smtpUrl", "is required with SHIRUBE_MAIL_FROM: the mail server that sends, or set neither");
  });
