import type { Context } from "../../context.ts";
import { isDate, todayInJapan } from "../../core/calendar/days.ts";
import { markedPhase } from "../../core/cycle/markedPhase.ts";
import type { Phase } from "../../core/cycle/phase.ts";
import { readInquiry, typedInquiry } from "../../core/inquiry/fillInquiry.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { saveInquiryRow, type Inquiry } from "../../store/inquiries.ts";
import { lockPhases, replacePhases } from "../../store/phases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { lettersOf, loadInquiry } from "./loadInquiry.ts";

export interface InquiryChange {
  readonly reviewId: string;
  /** Of the inquiry when the form was opened; 0 while nothing was saved. */
  readonly version: number;
  readonly typed: Readonly<Record<string, string>>;
}

/** Keeps the text of the inquiry of a review; with `issue` also that it went out on its day: the letters are kept as
 * they are then, and the phase of the inquiry is done.
 * @throws UserError `bad-input` naming the wrong fields, `edited-meanwhile` when it was changed by others,
 * `wrong-state` when it has gone out already */
export async function saveInquiry(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  { reviewId, version, typed }: InquiryChange,
  { issue = false }: { issue?: boolean } = {},
): Promise<void> {
  authorise(actor, "openReview");
  const now = context.now();
  const today = todayInJapan(now);
  await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const phases = await lockPhases(tx, reviewId);
    const loaded = await loadInquiry(tx, reviewId);
    const { saved } = loaded;
    if (saved?.issued) throw goneOut();
    if ((saved?.version ?? 0) !== version) {
      if (saved && isSame(saved, typed) && !issue) return;
      throw changedMeanwhile(saved);
    }
    const draft = { ...readInquiry(typed), ...readHead(typed, issue ? today : null) };
    const { datedOn } = draft;
    const issued = issue && datedOn !== null ? { on: datedOn, letters: lettersOf(loaded, draft) } : null;
    const next: Inquiry = {
      ...draft,
      issued,
      version: version + 1,
      updatedAt: now.toISOString(),
      updatedBy: actor.name,
    };
    await saveInquiryRow(tx, actor.municipalityId, reviewId, next);
    if (issued) await finishInquiry(tx, actor.municipalityId, reviewId, phases, issued.on);
    const after = issued
      ? { ...draft, departments: issued.letters.map(({ department }) => department) }
      : draft;
    await audit(tx, actor, issue ? "issueInquiry" : "saveInquiry", `review ${reviewId}`, null, after);
  });
}

/** The inquiry phase that is waiting is begun and done on the day on which the letters went out. */
async function finishInquiry(
  tx: Db,
  municipalityId: string,
  reviewId: string,
  phases: readonly Phase[],
  on: string,
) {
  const waiting = phases.find(
    ({ kind, doneOn, isSkipped }) => kind === "inquiry" && doneOn === null && !isSkipped,
  );
  if (!waiting) return;
  const begun = waiting.begunOn !== null && waiting.begunOn <= on ? waiting.begunOn : on;
  const marked = markedPhase(
    phases.map((one) => (one === waiting ? { ...one, begunOn: begun } : one)),
    { id: waiting.id, mark: "finish", on },
    on,
  );
  await replacePhases(tx, municipalityId, reviewId, marked);
}

function readHead(typed: Readonly<Record<string, string>>, today: string | null) {
  const number = (typed["number"] ?? "").trim();
  const day = (typed["datedOn"] ?? "").trim();
  const problems: Record<string, Words> = {};
  if ([...number].length > 40) problems["number"] = tooLong;
  if (day !== "" && !isDate(day)) problems["datedOn"] = noDate;
  else if (today !== null && day === "") problems["datedOn"] = noDate;
  else if (today !== null && day > today) problems["datedOn"] = notYet;
  const [first] = Object.values(problems);
  if (first) throw new UserError("bad-input", first, problems);
  return { number, datedOn: day === "" ? null : day };
}

function isSame(saved: Inquiry, typed: Readonly<Record<string, string>>): boolean {
  const sent = {
    ...typedInquiry(typed),
    number: typed["number"]?.trim(),
    datedOn: typed["datedOn"]?.trim() || null,
  };
  return Object.entries(sent).every(([name, value]) => saved[name as keyof Inquiry] === value);
}

const tooLong: Words = { ja: "文書番号は40文字以内で入力してください。", en: "Type at most 40 characters." };
const noDate: Words = {
  ja: "発信日を入力してください。例：2022-04-01",
  en: "Type the day of the letter, for example 2022-04-01.",
};
const notYet: Words = {
  ja: "まだ来ていない日です。発出した日に記録してください。先に印刷だけすることができます。",
  en: "That day has not come yet. Record it on the day; the letters can be printed before.",
};

const goneOut = () =>
  new UserError("wrong-state", {
    ja: "この照会は発出済みです。直すときは、発出の記録を取り消してください。",
    en: "This inquiry has gone out. Take back the record of that to change it.",
  });

function changedMeanwhile(saved: Inquiry | undefined): UserError {
  const by = saved?.updatedBy ?? "";
  return new UserError("edited-meanwhile", {
    ja: `開いている間に、${by}さんが照会文を変更しました。いまの内容を下に示します。入力したものは残っています。確かめて、もう一度保存してください。`,
    en: `${by} changed the letter meanwhile. What stands there now is shown below, and what you typed is kept. Check it and save again.`,
  });
}
