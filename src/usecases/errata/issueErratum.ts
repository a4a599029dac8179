import type { Context } from "../../context.ts";
import { redactionMark } from "../../core/audit/auditEntry.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { audit } from "../../store/audit.ts";
import type { Db } from "../../store/databases.ts";
import { findErratumByForm, insertErratum, lockErrata, type NewErratum } from "../../store/errata.ts";
import { currentPaths } from "../../store/published.ts";
import { publishDocuments, type Publishing } from "../../store/publications.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { correctableFields, readCorrection } from "./correctable.ts";
import { erratumEffect, type ErratumEffect } from "./erratumEffect.ts";
import { loadPublished } from "./loadPublished.ts";
import { documentsAbout } from "./publishedNow.ts";
import { recordCorrection } from "./recordCorrection.ts";
import { edited, noReason, noSuchField, unchanged } from "./refusals.ts";

export interface ErratumForm {
  readonly planId: string;
  readonly fiscalYear: number;
  readonly submissionId: string;
  readonly field: string;
  /** What was published when the form was opened. */
  readonly was: string;
  /** What is right, typed as in the entry form. */
  readonly text: string;
  readonly reason: string;
  /** Do not repeat the former content anywhere: it held personal data. */
  readonly hidesWrong: boolean;
  /** Made with the form, so that a second click is the same erratum. */
  readonly formKey: string;
}

/** What an erratum changes, without changing anything yet.
 * @throws UserError as `issueErratum` does */
export async function previewErratum(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  form: ErratumForm,
): Promise<ErratumEffect> {
  const rollback = new Preview();
  try {
    await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
      rollback.effect = (await correct(context, actor, tx, form)).effect;
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback) throw error;
  }
  if (!rollback.effect) throw new Error("a preview without an effect");
  return rollback.effect;
}

class Preview extends Error {
  effect: ErratumEffect | undefined;
}

/** Corrects what was published: the value gets a later revision marked 訂正, every document that shows it is published
 * anew with the erratum in it, and the list of errata (正誤表) gets a line. What stood there before stays in the store.
 * The same form sent twice is one erratum.
 * @returns its number within the plan's year
 * @throws UserError `wrong-state` when the final version of the year is not public; `edited-meanwhile` when another
 * erratum changed the field since the form was opened; `bad-input` naming `text` or `reason` */
export async function issueErratum(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  form: ErratumForm,
): Promise<{ number: number; documents: number }> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockErrata(tx, actor.municipalityId);
    const known = await findErratumByForm(tx, form.formKey);
    if (known) return { number: known.number, documents: 0 };
    const { number, changed, audited } = await correct(context, actor, tx, form);
    const documents = await publishDocuments(tx, actor, changed);
    await audit(tx, actor, "issueErratum", `submission ${form.submissionId}`, audited.before, {
      ...audited.after,
      documents,
    });
    return { number, documents };
  });
}

interface Corrected {
  readonly number: number;
  readonly changed: Publishing[];
  readonly effect: ErratumEffect;
  readonly audited: { readonly before: Record<string, string>; readonly after: Record<string, unknown> };
}

async function correct(
  context: Pick<Context, "now">,
  actor: Actor,
  tx: Db,
  form: ErratumForm,
): Promise<Corrected> {
  authorise(actor, "correctPublication");
  const { planId, fiscalYear, submissionId, field: name, hidesWrong, formKey } = form;
  const { loaded, place } = await loadPublished(tx, { planId, fiscalYear, submissionId });
  const published = correctableFields(loaded).find((one) => one.name === name);
  const formField = loaded.fields.find((one) => one.name === name);
  if (!published || !formField) throw noSuchField();
  const text = form.text.replaceAll("\r\n", "\n").trim();
  const reason = form.reason.trim();
  if (published.text !== form.was.replaceAll("\r\n", "\n")) throw edited(published.printed);
  const { reading, printed } = readCorrection(loaded, formField, text);
  if (text === published.text.trim()) throw unchanged();
  if (reason === "") throw noReason();
  const { field } = published;
  const erratum: NewErratum = {
    planId,
    fiscalYear,
    seriesId: "seriesId" in field ? field.seriesId : null,
    sheetNo: loaded.node.sheetNo,
    place,
    what: published.what,
    wrong: hidesWrong ? null : published.printed,
    correct: printed,
    reason,
    formKey,
    submissionId,
    fieldName: name,
    issuedAt: context.now(),
  };
  const before = await documentsAbout(tx, erratum);
  const at = context.now();
  await recordCorrection(tx, actor, loaded, { name, field, text, reading, reason, at });
  const number = await insertErratum(tx, actor, erratum);
  const after = await documentsAbout(tx, erratum);
  const changed = await changedDocuments(tx, before, after);
  return {
    number,
    changed,
    effect: erratumEffect(before, changed, {
      number,
      wrong: erratum.wrong,
      correct: printed,
      what: published.what,
    }),
    audited: {
      before: { [name]: hidesWrong ? redactionMark : published.text },
      after: { [name]: text, reason, number },
    },
  };
}

/** Only what the erratum itself changed is published anew, and nothing that was taken down comes back with it. */
async function changedDocuments(
  tx: Db,
  before: readonly Publishing[],
  after: readonly Publishing[],
): Promise<Publishing[]> {
  const old = new Map(before.map(({ path, body }) => [path, JSON.stringify(body)]));
  const inForce = await currentPaths(tx);
  return after.filter(
    ({ path, body }) =>
      old.get(path) !== JSON.stringify(body) && (body.kind === "errata" || inForce.has(path)),
  );
}
