import { APIError } from "better-auth";
import type { Context } from "../../context.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import { markPasswordChosen } from "../../store/accounts.ts";
import { inMunicipality } from "../../store/transact.ts";
import { passwordLength } from "./auth.ts";
import { clientAddressOf } from "./clientAddress.ts";
import { currentSession } from "./currentActor.ts";
import { countAttempt, forgiveAttempt } from "./limitSignIn.ts";
import { sessionWords, tooManyAttempts } from "./words.ts";

export interface NewPassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Replaces one's own password and ends all other sessions; the answer must carry the headers returned.
 * Wrong guesses of the current password count like failed sign-ins.
 * @throws UserError `bad-input` naming the field, `forbidden` when nobody is signed in or for a demo account */
export async function changePassword(
  context: Context,
  request: Request,
  input: NewPassword,
): Promise<{ headers: Headers }> {
  const session = await currentSession(context, request);
  if (!session) throw new UserError("forbidden", sessionWords.notSignedIn);
  const { actor } = session;
  const found = await (await context.auth()).api.getSession({ headers: request.headers });
  if (found?.user.isDemo) throw new UserError("forbidden", sessionWords.demoPassword);
  const refusal = refuse(input, found?.user.username ?? "");
  if (refusal) throw new UserError("bad-input", refusal, { newPassword: refusal });
  const attempt = { account: actor.userId, address: clientAddressOf(request) };
  const wait = await countAttempt(context.databases.auth, { ...attempt, now: context.now() });
  if (wait !== null) throw new UserError("forbidden", tooManyAttempts(wait));
  const headers = await replace(context, request, input);
  if (!headers)
    throw new UserError("bad-input", sessionWords.wrongCurrentPassword, {
      currentPassword: sessionWords.wrongCurrentPassword,
    });
  await forgiveAttempt(context.databases.auth, attempt);
  await markPasswordChosen(context.databases.auth, actor.userId);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    audit(tx, actor, "changePassword", `user:${actor.userId}`, null, null),
  );
  return { headers };
}

function refuse({ currentPassword, newPassword }: NewPassword, username: string): Words | undefined {
  if (newPassword.length < passwordLength.least || newPassword.length > passwordLength.most)
    return sessionWords.passwordLength;
  if (newPassword.toLowerCase() === username) return sessionWords.passwordIsName;
  return newPassword === currentPassword ? sessionWords.samePassword : undefined;
}

async function replace({ auth }: Context, request: Request, input: NewPassword): Promise<Headers | null> {
  const { currentPassword, newPassword } = input;
  try {
    const changed = await (
      await auth()
    ).api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: request.headers,
      returnHeaders: true,
    });
    return changed.headers;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
