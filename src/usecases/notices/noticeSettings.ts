import type { Db } from "../../store/databases.ts";
import { findNoticeSettings, type NoticeSettings } from "../../store/noticeSettings.ts";

/** The city's settings, or what it begins with. */
export async function noticeSettings(tx: Db): Promise<NoticeSettings> {
  return (await findNoticeSettings(tx)) ?? { dueSoonDays: [7, 3, 1], reminderText: defaultText, version: 0 };
}

const defaultText =
  "お忙しいところ恐れ入ります。次のシートが、まだ企画担当に届いていません。締切までに入力・確認のうえ、提出（承認）をお願いします。間に合わないときは、早めにご連絡ください。";
