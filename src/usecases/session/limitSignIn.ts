import type pg from "pg";

/** Failures allowed within one window, by account and by address (a city hall may share one address). */
export const signInLimits = { windowMinutes: 15, perAccount: 5, perAddress: 30 } as const;

/** Counts an attempt before the password is looked at, so that attempts at the same time cannot pass together.
 * @returns minutes to wait when one of the limits is exceeded, else null */
export async function countAttempt(
  auth: pg.Pool,
  { account, address, now }: { account: string; address: string; now: Date },
): Promise<number | null> {
  const waits = [
    await countFailure(auth, accountKey(account), signInLimits.perAccount, now),
    await countFailure(auth, addressKey(address), signInLimits.perAddress, now),
  ];
  const wait = Math.max(...waits);
  return wait > 0 ? wait : null;
}

/** Takes the attempt back after it succeeded; the account starts anew, others at the address still count. */
export async function forgiveAttempt(
  auth: pg.Pool,
  { account, address }: { account: string; address: string },
): Promise<void> {
  await auth.query("delete from sign_in_failure where key = $1", [accountKey(account)]);
  await auth.query("update sign_in_failure set failures = failures - 1 where key = $1 and failures > 0", [
    addressKey(address),
  ]);
}

/** Removes what is over, windows and sessions: nobody needs to know later who mistyped a password. */
export async function forgetWhatIsOver(auth: pg.Pool, now: Date): Promise<void> {
  await auth.query("delete from sign_in_failure where window_began_at <= $1", [windowStart(now)]);
  // Sessions go by the clock of the database, as their library counts.
  await auth.query(`delete from session where "expiresAt" < now()`);
}

const accountKey = (account: string) => `account ${account}`;
const addressKey = (address: string) => `address ${address}`;
const windowStart = (now: Date) => new Date(now.getTime() - signInLimits.windowMinutes * 60_000);

/** Minutes to wait, 0 when the attempt is within the limit. Attempts beyond the limit do not prolong the wait. */
async function countFailure(auth: pg.Pool, key: string, limit: number, now: Date): Promise<number> {
  const counted = await auth.query<{ failures: number; window_began_at: Date }>(
    `insert into sign_in_failure as f (key, failures, window_began_at) values ($1, 1, $2)
     on conflict (key) do update set
       failures = case when f.window_began_at <= $3 then 1 else f.failures + 1 end,
       window_began_at = case when f.window_began_at <= $3 then $2 else f.window_began_at end
     returning failures, window_began_at`,
    [key, now, windowStart(now)],
  );
  const row = counted.rows[0];
  if (!row || row.failures <= limit) return 0;
  const over = row.window_began_at.getTime() + signInLimits.windowMinutes * 60_000;
  return Math.max(1, Math.ceil((over - now.getTime()) / 60_000));
}
