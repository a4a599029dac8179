import type { SubmissionPage } from "./present.ts";

/** One line of an error summary: which field, what is wrong with it, and the place to go to. */
export function problemItem({ labels }: Pick<SubmissionPage, "labels">, name: string, message: string) {
  const label = labels[name];
  return { fieldId: `f-${name}`, message: label ? `${label}: ${message}` : message };
}
