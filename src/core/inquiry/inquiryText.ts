/** The texts of an inquiry (照会文), with placeholders such as {{宛先}}. */
export interface InquiryText {
  /** The line that says to whom it goes. */
  readonly addressee: string;
  readonly sender: string;
  readonly subject: string;
  readonly body: string;
}

/** One of the city's own templates of inquiries. */
export interface InquiryTemplate extends InquiryText {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

export const inquiryFields = [
  "addressee",
  "sender",
  "subject",
  "body",
] as const satisfies (keyof InquiryText)[];

/** What a placeholder stands for. Templates are Japanese, and so are these names. */
export const placeholders = [
  "宛先",
  "対象年度",
  "実施年度",
  "評価名",
  "計画名",
  "締切",
  "シート数",
  "シート一覧",
  "担当",
  "市町村名",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** One letter (照会文) of an inquiry, ready to be sent. */
export interface Letter extends InquiryText {
  readonly orgUnitId: string;
  readonly department: string;
  /** Number of the document (文書番号); empty where the city uses none. */
  readonly number: string;
  /** The day of the letter, YYYY-MM-DD; null while it is not known. */
  readonly datedOn: string | null;
}
