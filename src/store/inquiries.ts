import type { InquiryTemplate, InquiryText, Letter } from "../core/inquiry/inquiryText.ts";
import type { Db } from "./databases.ts";
import { insertAll } from "./insertAll.ts";

/** The city's own templates of inquiries, in their order; empty while it has none. */
export async function listInquiryTemplates(tx: Db): Promise<InquiryTemplate[]> {
  return tx
    .selectFrom("inquiry_template")
    .select(["id", "name", "addressee", "sender", "subject", "body", "version"])
    .orderBy("position")
    .execute();
}

/** Sets the city's templates, in this order. */
export async function replaceInquiryTemplates(
  tx: Db,
  municipalityId: string,
  templates: readonly InquiryTemplate[],
): Promise<void> {
  await tx.deleteFrom("inquiry_template").execute();
  const rows = templates.map(({ id, name, addressee, sender, subject, body, version }, position) => ({
    id,
    position,
    name,
    addressee,
    sender,
    subject,
    body,
    version,
  }));
  await insertAll(tx, "inquiry_template", municipalityId, rows);
}

/** The inquiry of one review: its texts, and the letters once they have gone out. */
export interface Inquiry extends InquiryText {
  /** Number of the document (文書番号); empty where there is none. */
  readonly number: string;
  readonly datedOn: string | null; // YYYY-MM-DD
  readonly issued: { readonly on: string; readonly letters: readonly Letter[] } | null;
  readonly version: number;
  readonly updatedAt: string; // ISO 8601
  readonly updatedBy: string;
}

/** The inquiry of a review; undefined while nothing was saved. */
export async function findInquiry(tx: Db, reviewId: string): Promise<Inquiry | undefined> {
  const row = await tx
    .selectFrom("review_inquiry")
    .selectAll()
    .where("review_id", "=", reviewId)
    .executeTakeFirst();
  return (
    row && {
      number: row.number,
      datedOn: row.dated_on,
      addressee: row.addressee,
      sender: row.sender,
      subject: row.subject,
      body: row.body,
      issued:
        row.issued_on !== null && row.letters !== null ? { on: row.issued_on, letters: row.letters } : null,
      version: row.version,
      updatedAt: row.updated_at.toISOString(),
      updatedBy: row.updated_by,
    }
  );
}

/** Keeps the inquiry of a review. */
export async function saveInquiryRow(
  tx: Db,
  municipalityId: string,
  reviewId: string,
  { issued, updatedAt, ...inquiry }: Inquiry,
): Promise<void> {
  const values = {
    number: inquiry.number,
    dated_on: inquiry.datedOn,
    addressee: inquiry.addressee,
    sender: inquiry.sender,
    subject: inquiry.subject,
    body: inquiry.body,
    letters: issued && JSON.stringify(issued.letters),
    issued_on: issued?.on ?? null,
    version: inquiry.version,
    updated_at: new Date(updatedAt),
    updated_by: inquiry.updatedBy,
  };
  await tx
    .insertInto("review_inquiry")
    .values({ municipality_id: municipalityId, review_id: reviewId, ...values })
    .onConflict((conflict) => conflict.columns(["municipality_id", "review_id"]).doUpdateSet(values))
    .execute();
}
