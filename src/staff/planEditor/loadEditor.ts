import { viewEditor } from "../../usecases/planEdit/viewEditor.ts";
import { UserError } from "../../core/userError.ts";
import { textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { momentText } from "../present/moment.ts";
import { versionName } from "./versionWords.ts";

/** Loads a version for the editor: what all of its pages show, and the whole content to present. */
export async function loadEditor(staff: Staff) {
  const { context, actor, locale } = staff;
  const versionId = textParam(staff, "versionId");
  const view = await viewEditor(context, actor, { versionId });
  const { plan, version } = view.content;
  // The address names both; one that mixes two plans is no page.
  if (plan.id !== textParam(staff, "planId")) {
    throw new UserError("not-found", {
      ja: "この版はこの計画のものではありません。計画の版の一覧から選んでください。",
      en: "This version belongs to another plan. Choose one from the list of the plan's versions.",
    });
  }
  const { editor, versions, pictureChoice } = wordsOf(locale, "editor", "versions", "pictureChoice");
  const [newest] = view.changes;
  const now = context.now();
  return {
    view,
    frame: {
      words: editor,
      userId: actor.userId,
      planId: plan.id,
      planTitle: plan.title,
      versionId,
      versionName: versionName(version, versions, locale),
      seq: view.seq,
      closed: view.closed?.[locale] ?? null,
      undo: view.undo?.[locale] ?? null,
      redo: view.redo?.[locale] ?? null,
      pictures: {
        known: view.pictures,
        address: `/staff/plans/${plan.id}/pictures`,
        words: pictureChoice,
      },
      newest: newest
        ? fill(editor.lastChange, {
            by: newest.by,
            at: momentText(newest.at, locale, now),
            what: newest.words[locale],
          })
        : null,
      changes: view.changes.map(({ seq, at, by, words, isUndone }) => ({
        seq,
        at: momentText(at, locale, now),
        by,
        what: words[locale],
        isUndone,
      })),
    },
  };
}
export type EditorFrameData = Awaited<ReturnType<typeof loadEditor>>["frame"];
