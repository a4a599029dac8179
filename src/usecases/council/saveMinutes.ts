import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { listAgenda } from "../../store/agenda.ts";
import { audit } from "../../store/audit.ts";
import { setMinutes } from "../../store/meetings.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { lockMeeting } from "./saveMeeting.ts";

/** Where minutes are written: `meeting` for the meeting as a whole, or the id of an item of its agenda. */
export interface MinutesPart {
  readonly part: string;
  readonly text: string;
  /** Version of the part when the form was opened. */
  readonly version: number;
}

/** What came of saving: how many parts were kept, and those that somebody else changed meanwhile, both texts of each. */
export interface MinutesResult {
  readonly saved: number;
  readonly clashes: readonly {
    readonly part: string;
    readonly theirs: string;
    readonly by: string | null;
    readonly mine: string;
  }[];
}

const longest = 20_000;

/** Keeps the minutes of a meeting, part by part. A part that somebody else changed since the form was opened is left
 * alone and both texts come back; all others are kept.
 * @throws UserError `bad-input` for a text that is too long or an unknown part, `wrong-state` once it is closed */
export async function saveMinutes(
  context: Pick<Context, "databases">,
  actor: Actor,
  { meetingId, parts }: { meetingId: string; parts: readonly MinutesPart[] },
): Promise<MinutesResult> {
  authorise(actor, "manageCouncil");
  refuseTooLong(parts);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const meeting = await lockMeeting(tx, meetingId);
    const agenda = await listAgenda(tx, meetingId);
    const clashes: MinutesResult["clashes"][number][] = [];
    let saved = 0;
    for (const { part, text, version } of parts) {
      const kept = part === "meeting" ? meeting : agenda.find(({ id }) => id === part);
      if (!kept) throw unknownPart();
      const typed = text.replaceAll("\r\n", "\n").trim();
      if (typed === kept.minutes) continue;
      if (kept.minutesVersion !== version) {
        clashes.push({ part, theirs: kept.minutes, by: kept.minutesBy, mine: typed });
        continue;
      }
      const table = part === "meeting" ? "council_meeting" : "agenda_item";
      await setMinutes(tx, { table, id: kept.id }, typed, actor.name);
      const subject = `meeting ${meetingId}`;
      await audit(tx, actor, "saveMinutes", subject, { part, text: kept.minutes }, { part, text: typed });
      saved++;
    }
    return { saved, clashes };
  });
}

function refuseTooLong(parts: readonly MinutesPart[]): void {
  const tooLong = parts.filter(({ text }) => [...text].length > longest);
  if (tooLong.length === 0) return;
  const words = {
    ja: `会議録の文は一つの欄に${longest.toLocaleString("en")}字までです。項目に分けて書いてください。`,
    en: `A part of the minutes has at most ${longest.toLocaleString("en")} characters. Divide it by item.`,
  };
  throw new UserError("bad-input", words, Object.fromEntries(tooLong.map(({ part }) => [part, words])));
}

const unknownPart = () =>
  new UserError("bad-input", {
    ja: "次第から外された項目の会議録があります。ページを開き直してください。",
    en: "An item of these minutes was taken from the agenda. Open the page again.",
  });
