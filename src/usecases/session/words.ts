import { passwordLength } from "./auth.ts";

/** What sign-in says, in both languages. */
export const sessionWords = {
  ja: {
    wrongCredentials: "ユーザー名かパスワードが違います。もう一度入力してください。",
    tooManyAttempts: (minutes: number) =>
      `サインインの失敗が続いたため、一時的に受け付けていません。${minutes}分後にもう一度お試しください。`,
    notSignedIn: "サインインしてください。",
    wrongCurrentPassword: "現在のパスワードが違います。",
    passwordLength: `パスワードは${passwordLength.least}文字以上${passwordLength.most}文字以下で入力してください。`,
    passwordIsName: "ユーザー名と同じパスワードは使えません。別のパスワードを入力してください。",
    samePassword: "現在と同じパスワードは使えません。別のパスワードを入力してください。",
    demoPassword: "見本のアカウントのパスワードは変更できません。",
  },
  en: {
    wrongCredentials: "The user name or the password is wrong. Please try again.",
    tooManyAttempts: (minutes: number) =>
      `Sign-in failed too often and is closed for a while. Please try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
    notSignedIn: "Please sign in.",
    wrongCurrentPassword: "The current password is wrong.",
    passwordLength: `A password has ${passwordLength.least} to ${passwordLength.most} characters.`,
    passwordIsName: "The password must not be the user name. Please choose another.",
    samePassword: "This is the current password. Please choose another.",
    demoPassword: "The password of a demo account cannot be changed.",
  },
} as const;
