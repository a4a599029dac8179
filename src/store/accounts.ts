import { randomUUID } from "node:crypto";
import type pg from "pg";

/** An account as an administrator makes it: better-auth reads it, nothing else writes it. */
export interface NewAccount {
  readonly userId: string;
  readonly municipalityId: string;
  readonly name: string;
  readonly username: string;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly isDemo: boolean;
}

/** What is known of an account before its password has been looked at. */
export interface AccountHead {
  readonly userId: string;
  readonly isDemo: boolean;
  readonly municipalityId: string | null;
}

/** The account with this user name or e-mail address, both in lower case. */
export async function findAccount(auth: pg.Pool, login: string): Promise<AccountHead | undefined> {
  const found = await auth.query<AccountHead>(
    `select u.id as "userId", u."isDemo", m.municipality_id as "municipalityId"
       from "user" u left join membership m on m.user_id = u.id where u.username = $1 or u.email = $1 limit 1`,
    [login],
  );
  return found.rows[0];
}

/** Makes the account with its password and its city, all or nothing; false when name or address are taken. */
export async function insertAccount(auth: pg.Pool, account: NewAccount): Promise<boolean> {
  // better-auth wants an address of everybody; nothing is ever sent to one that ends in .invalid (RFC 2606).
  const email = account.email?.toLowerCase() ?? `${account.userId}@no-mail.invalid`;
  const made = await auth.query(
    `with made as (
       insert into "user" (id, name, email, username, "mustChangePassword", "isDemo")
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id
     ), credential as (
       insert into account (id, "userId", "accountId", "providerId", password)
       select $7, id, id, 'credential', $8 from made
     )
     insert into membership (user_id, municipality_id) select id, $9 from made`,
    [
      account.userId,
      account.name,
      email,
      account.username.toLowerCase(),
      account.mustChangePassword,
      account.isDemo,
      randomUUID(),
      account.passwordHash,
      account.municipalityId,
    ],
  );
  return made.rowCount === 1;
}

/** Removes an account with its sessions. */
export async function deleteAccount(auth: pg.Pool, userId: string): Promise<void> {
  await auth.query(`delete from "user" where id = $1`, [userId]);
}

/** Replaces the password and ends every session of the account. */
export async function replacePassword(
  auth: pg.Pool,
  userId: string,
  { passwordHash, mustChangePassword }: { passwordHash: string; mustChangePassword: boolean },
): Promise<void> {
  await auth.query(
    `with credential as (
       update account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'
     ), ended as (
       delete from session where "userId" = $1
     )
     update "user" set "mustChangePassword" = $3, "updatedAt" = now() where id = $1`,
    [userId, passwordHash, mustChangePassword],
  );
}

/** Notes that the person has chosen a password of their own. */
export async function markPasswordChosen(auth: pg.Pool, userId: string): Promise<void> {
  await auth.query(`update "user" set "mustChangePassword" = false where id = $1`, [userId]);
}

/** The city that an account works for. */
export async function municipalityOf(auth: pg.Pool, userId: string): Promise<string | undefined> {
  const found = await auth.query<{ municipality_id: string }>(
    "select municipality_id from membership where user_id = $1",
    [userId],
  );
  return found.rows[0]?.municipality_id;
}
