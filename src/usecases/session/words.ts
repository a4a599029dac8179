import type { Words } from "../../core/text/words.ts";
import { passwordLength } from "./auth.ts";

/** What sign-in says when it refuses. */
export const sessionWords = {
  wrongCredentials: {
    ja: "ユーザー名かパスワードが違います。もう一度入力してください。",
    en: "The user name or the password is wrong. Please try again.",
  },
  notSignedIn: { ja: "サインインしてください。", en: "Please sign in." },
  wrongCurrentPassword: { ja: "現在のパスワードが違います。", en: "The current password is wrong." },
  passwordLength: {
    ja: `パスワードは${passwordLength.least}文字以上${passwordLength.most}文字以下で入力してください。`,
    en: `A password has ${passwordLength.least} to ${passwordLength.most} characters.`,
  },
  passwordIsName: {
    ja: "ユーザー名と同じパスワードは使えません。別のパスワードを入力してください。",
    en: "The password must not be the user name. Please choose another.",
  },
  samePassword: {
    ja: "現在と同じパスワードは使えません。別のパスワードを入力してください。",
    en: "This is the current password. Please choose another.",
  },
  demoPassword: {
    ja: "見本のアカウントのパスワードは変更できません。",
    en: "The password of a demo account cannot be changed.",
  },
} as const satisfies Record<string, Words>;

/** Says how long to wait after too many failures. */
export function tooManyAttempts(minutes: number): Words {
  return {
    ja: `サインインの失敗が続いたため、一時的に受け付けていません。${minutes}分後にもう一度お試しください。`,
    en: `Sign-in failed too often and is closed for a while. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
  };
}
