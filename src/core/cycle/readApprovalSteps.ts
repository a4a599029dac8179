import type { Words } from "../text/words.ts";
import { UserError } from "../userError.ts";
import { approvalRoles, type ApprovalRole, type ApprovalStep } from "./approvalStep.ts";

export const mostApprovalSteps = 4;

/** Reads the steps of approval out of a form: `step.0.role`, `step.0.name` to `step.3.…`; a row without a role is no
 * step. One to four, no role twice, each with a name.
 * @throws UserError `bad-input` naming every wrong field */
export function readApprovalSteps(typed: Readonly<Record<string, string>>): readonly ApprovalStep[] {
  const problems: Record<string, Words> = {};
  const steps: ApprovalStep[] = [];
  for (let place = 0; place < mostApprovalSteps; place += 1) {
    const role = (typed[`step.${place}.role`] ?? "").trim();
    const name = (typed[`step.${place}.name`] ?? "").trim();
    if (role === "") {
      if (name !== "") problems[`step.${place}.role`] = roleMissing;
      continue;
    }
    if (!isRole(role)) problems[`step.${place}.role`] = roleMissing;
    else if (steps.some((step) => step.role === role)) problems[`step.${place}.role`] = twice;
    else steps.push({ role, name });
    if (name === "") problems[`step.${place}.name`] = nameMissing;
    if ([...name].length > 20) problems[`step.${place}.name`] = tooLong;
  }
  if (steps.length === 0) problems["step.0.role"] ??= none;
  const [first] = Object.values(problems);
  if (first) throw new UserError("bad-input", first, problems);
  return steps;
}

function isRole(text: string): text is ApprovalRole {
  return (approvalRoles as readonly string[]).includes(text);
}

const roleMissing: Words = {
  ja: "承認する人を一覧から選んでください。",
  en: "Choose who approves from the list.",
};
const twice: Words = {
  ja: "同じ人が二つの段階にあります。一つだけにしてください。",
  en: "The same role stands in two steps. Keep one of them.",
};
const nameMissing: Words = {
  ja: "市での呼び名を入力してください。例：課長",
  en: "Type what your city calls it.",
};
const tooLong: Words = { ja: "20文字以内で入力してください。", en: "Type at most 20 characters." };
const none: Words = {
  ja: "承認の段階は一つ以上必要です。承認する人を選んでください。",
  en: "At least one step of approval is needed. Choose who approves.",
};
