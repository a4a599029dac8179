import type { Db } from "./databases.ts";

/** How a city reminds. */
export interface NoticeSettings {
  /** Days before a due date on which people are told, most first. */
  readonly dueSoonDays: readonly number[];
  /** What stands in the form of a reminder at first. */
  readonly reminderText: string;
  /** 0 while the city has set nothing. */
  readonly version: number;
}

/** The settings of the city; undefined while it has made none. */
export async function findNoticeSettings(tx: Db): Promise<NoticeSettings | undefined> {
  const row = await tx.selectFrom("notice_setting").selectAll().executeTakeFirst();
  return row && { dueSoonDays: row.due_soon_days, reminderText: row.reminder_text, version: row.version };
}

/** Keeps the settings unless somebody else has changed them since `version`; false when they have. */
export async function saveNoticeSettings(
  tx: Db,
  municipalityId: string,
  { dueSoonDays, reminderText, version }: NoticeSettings,
): Promise<boolean> {
  const values = { due_soon_days: JSON.stringify(dueSoonDays), reminder_text: reminderText };
  if (version === 0) {
    const added = await tx
      .insertInto("notice_setting")
      .values({ municipality_id: municipalityId, ...values, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  const changed = await tx
    .updateTable("notice_setting")
    .set({ ...values, version: version + 1 })
    .where("version", "=", version)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
