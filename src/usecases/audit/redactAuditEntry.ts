import type { Context } from "../../context.ts";
import { redactionMark, valuesOf, type AuditEntry, type FieldPath } from "../../core/audit/auditEntry.ts";
import { withoutField } from "../../core/audit/entryDigest.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { UserError } from "../../core/userError.ts";
import { findAuditEntry, listEntriesWithText } from "../../store/audit.ts";
import { findSecret, lockChain, redactEntry } from "../../store/auditChain.ts";
import type { Db } from "../../store/databases.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { sealAuditLog } from "./sealAuditLog.ts";
import { sha256 } from "./sha256.ts";

/** One value of an entry. */
export interface EntryField {
  readonly entryId: number;
  readonly field: FieldPath;
}

/** An entry with what can be redacted in it, and where else the chosen text stands. */
export interface RedactionView {
  readonly entry: AuditEntry;
  /** Every text of the entry that is not redacted yet. */
  readonly texts: readonly { readonly field: FieldPath; readonly text: string }[];
  /** Null until a field is chosen. */
  readonly chosen: { readonly field: FieldPath; readonly text: string } | null;
  /** The same text in other entries, or in other fields of this one. */
  readonly elsewhere: readonly EntryField[];
}

/** How many places of one text are redacted at once. */
const mostPlaces = 1000;

/** Shows what would be redacted.
 * @throws UserError `not-found` for an entry or a field that the record does not have */
export async function viewRedaction(
  context: Pick<Context, "databases">,
  actor: Actor,
  { entryId, field }: { entryId: number; field: FieldPath | null },
): Promise<RedactionView> {
  authorise(actor, "redactAudit");
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const entry = await loadEntry(tx, entryId);
    const texts = textsOf(entry);
    if (field === null) return { entry, texts, chosen: null, elsewhere: [] };
    const chosen = findText(entry, field);
    const places = await placesOf(tx, chosen.text);
    return { entry, texts, chosen, elsewhere: places.filter((place) => !isSame(place, { entryId, field })) };
  });
}

/** Blacks out (黒塗り) a text of the record of changes: its salt goes with it, the chain of seals stays valid, and the
 * record says who did so and why. It cannot be undone.
 * @param everywhere also where the very same text stands in other entries
 * @returns how many places were redacted; none where it was done already
 * @throws UserError `bad-input` without a reason, `wrong-state` for an entry that nobody may redact */
export async function redactAuditEntry(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  asked: EntryField & { readonly reason: string; readonly everywhere: boolean },
): Promise<{ redacted: number }> {
  authorise(actor, "redactAudit");
  const reason = asked.reason.trim();
  if (reason === "") throw noReason();
  // A digest must be there before the text goes.
  await sealAuditLog(context, actor.municipalityId);
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    await lockChain(tx, actor.municipalityId);
    const entry = await loadEntry(tx, asked.entryId);
    if (valueAt(entry, asked.field) === redactionMark) return { redacted: 0 };
    const { text } = findText(entry, asked.field);
    const others = asked.everywhere ? await placesOf(tx, text) : [];
    const places = [asked, ...others.filter((place) => !isSame(place, asked))];
    for (const { entryId, field } of places) await redactOne(tx, actor, entryId, field, reason);
    return { redacted: places.length };
  });
}

async function redactOne(
  tx: Db,
  actor: Actor,
  entryId: number,
  field: FieldPath,
  reason: string,
): Promise<void> {
  const entry = await loadEntry(tx, entryId);
  const secret = await findSecret(tx, entryId);
  if (!secret) throw notSealed();
  const kept = withoutField(sha256, entry, secret, field);
  await redactEntry(tx, actor, { entryId, field, kept, reason });
}

async function loadEntry(tx: Db, entryId: number): Promise<AuditEntry> {
  const entry = await findAuditEntry(tx, entryId);
  if (!entry) throw noSuchEntry();
  // Who redacted what, and why, is never redacted itself.
  if (entry.action === "redactAudit") throw isRedaction();
  return entry;
}

async function placesOf(tx: Db, text: string): Promise<EntryField[]> {
  const entries = await listEntriesWithText(tx, text, mostPlaces);
  return entries.flatMap((entry) =>
    textsOf(entry)
      .filter((one) => one.text === text)
      .map(({ field }) => ({ entryId: entry.id, field })),
  );
}

function textsOf(entry: AuditEntry): RedactionView["texts"] {
  return valuesOf(entry).flatMap(([field, value]) =>
    typeof value === "string" && value !== "" && value !== redactionMark ? [{ field, text: value }] : [],
  );
}

function findText(entry: AuditEntry, field: FieldPath): { field: FieldPath; text: string } {
  const found = textsOf(entry).find((one) => one.field.join("\0") === field.join("\0"));
  if (!found) throw noSuchField();
  return found;
}

const valueAt = (entry: AuditEntry, field: FieldPath) =>
  valuesOf(entry).find(([path]) => path.join("\0") === field.join("\0"))?.[1];

const isSame = (one: EntryField, other: EntryField) =>
  one.entryId === other.entryId && one.field.join("\0") === other.field.join("\0");

function noReason(): UserError {
  const words = {
    ja: "黒塗りにする理由を入力してください。理由は記録に残ります。",
    en: "Type why this is redacted. The reason stays in the record.",
  };
  return new UserError("bad-input", words, { reason: words });
}

const noSuchEntry = () =>
  new UserError("not-found", {
    ja: "この記録は見つかりません。操作の記録の一覧から選んでください。",
    en: "There is no such entry. Choose one from the audit log.",
  });

const noSuchField = () =>
  new UserError("not-found", {
    ja: "この記録に、選んだ欄の文はありません。すでに黒塗りになっているかもしれません。記録を開き直してください。",
    en: "The entry holds no text in this field. It may have been redacted already. Open the entry again.",
  });

const isRedaction = () =>
  new UserError("wrong-state", {
    ja: "黒塗りの記録そのものは黒塗りにできません。",
    en: "The record of a redaction cannot be redacted itself.",
  });

const notSealed = () =>
  new UserError("wrong-state", {
    ja: "この記録はまだ封印されていません。一分ほど待ってから、もう一度お試しください。",
    en: "This entry is not sealed yet. Wait a minute and try again.",
  });
