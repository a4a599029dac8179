import { z } from "zod";
import type { Context } from "../../context.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { deleteAccount, insertAccount, type NewAccount } from "../../store/accounts.ts";
import { hashPassword, isUsername } from "../session/auth.ts";

/** Makes an account together with what belongs to it in its city: both or neither. The account lies behind another
 * role and so in another transaction; when that of the city fails, it goes again.
 * @param work the transaction of the city; calls `makeAccount` once it knows that nothing else is in the way. Done
 * again after a clash of transactions, the account is made once
 * @throws UserError `bad-input` for a user name or an address that is taken */
export async function withNewAccount(
  context: Pick<Context, "databases">,
  { password, ...account }: Omit<NewAccount, "passwordHash"> & { readonly password: string },
  work: (makeAccount: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { auth } = context.databases;
  let made = false;
  try {
    await work(async () => {
      if (made) return;
      made = await insertAccount(auth, { ...account, passwordHash: await hashPassword(password) });
      if (!made) throw taken(account.username);
    });
  } catch (error) {
    if (made) await deleteAccount(auth, account.userId);
    throw error;
  }
}

/** Refuses a user name, name or address that cannot be one, naming the fields.
 * @param user the user name in lower case */
export function checkNewUser({
  username,
  name,
  email,
}: Pick<NewAccount, "username" | "name" | "email">): void {
  const fields: Record<string, Words> = {};
  if (!isUsername(username)) {
    fields["username"] = {
      ja: "ユーザー名は半角英数字と . _ - で3〜60文字にしてください。",
      en: "A user name has 3 to 60 letters, digits, '.', '_' or '-'.",
    };
  }
  if (name.trim() === "") fields["name"] = { ja: "氏名を入力してください。", en: "Please enter the name." };
  if (email !== null && !z.email().safeParse(email).success) {
    fields["email"] = {
      ja: `「${email}」はメールアドレスとして読めません。`,
      en: `"${email}" is not an e-mail address.`,
    };
  }
  const [first] = Object.values(fields);
  if (first !== undefined) throw new UserError("bad-input", first, fields);
}

function taken(username: string): UserError {
  const words = {
    ja: `ユーザー名「${username}」かメールアドレスはすでに使われています。`,
    en: `The user name "${username}" or the e-mail address is taken.`,
  };
  return new UserError("bad-input", words, { username: words });
}
