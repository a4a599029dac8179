import { APIError } from "better-auth";
import { z } from "zod";
import type { Context } from "../../context.ts";
import { UserError } from "../../core/userError.ts";
import { findAccount, type AccountHead } from "../../store/accounts.ts";
import { audit } from "../../store/audit.ts";
import { findMember } from "../../store/people.ts";
import { inMunicipality } from "../../store/transact.ts";
import { hashPassword, isUsername, passwordLength } from "./auth.ts";
import { clientAddressOf } from "./clientAddress.ts";
import { countAttempt, forgetWhatIsOver, forgiveAttempt } from "./limitSignIn.ts";
import { sessionWords, tooManyAttempts } from "./words.ts";

export interface Credentials {
  /** User name or e-mail address. */
  readonly login: string;
  readonly password: string;
}

/** Starts a session; the answer to the browser must carry the headers returned (the session cookie).
 * A name that does not exist costs the same time and gives the same words as a wrong password.
 * @throws UserError `bad-input` for wrong credentials, `forbidden` with the minutes to wait after too many */
export async function signIn(
  context: Context,
  request: Request,
  credentials: Credentials,
): Promise<{ headers: Headers }> {
  // NFKC: an address typed with the Japanese keyboard arrives in full width.
  const login = credentials.login.normalize("NFKC").trim().toLowerCase();
  const { password } = credentials;
  const pool = context.databases.auth;
  const now = context.now();
  const account = isLogin(login) ? await findAccount(pool, login) : undefined;
  const attempt = { account: account?.userId ?? login.slice(0, 100), address: clientAddressOf(request) };
  const wait = await countAttempt(pool, { ...attempt, now });
  if (wait !== null) throw new UserError("forbidden", tooManyAttempts(wait));
  if (!account || (account.isDemo && !context.env.demo) || password.length > passwordLength.most) {
    await hashPassword(password.slice(0, passwordLength.most));
    throw new UserError("bad-input", sessionWords.wrongCredentials);
  }
  const headers = await openSession(context, request, login, password);
  if (!headers) throw new UserError("bad-input", sessionWords.wrongCredentials);
  await forgiveAttempt(pool, attempt);
  await recordSignIn(context, account, attempt.address);
  await forgetWhatIsOver(pool, now);
  return { headers };
}

const isLogin = (login: string) => isUsername(login) || isEmail(login);
const isEmail = (login: string) => z.email().safeParse(login).success;

async function openSession(
  { auth }: Context,
  request: Request,
  login: string,
  password: string,
): Promise<Headers | null> {
  const call = { headers: request.headers, returnHeaders: true as const };
  const { api } = await auth();
  try {
    const opened = isUsername(login)
      ? await api.signInUsername({ body: { username: login, password }, ...call })
      : await api.signInEmail({ body: { email: login, password }, ...call });
    return opened.headers;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

/** Who signed in, and from where, stands in the record of the city. */
async function recordSignIn({ databases }: Context, account: AccountHead, address: string): Promise<void> {
  const { userId, municipalityId } = account;
  if (municipalityId === null) return;
  await inMunicipality(databases.app, municipalityId, userId, async (tx) => {
    const member = await findMember(tx, userId);
    if (!member) return;
    await audit(tx, { userId, name: member.name, municipalityId }, "signIn", `user:${userId}`, null, {
      address,
    });
  });
}
