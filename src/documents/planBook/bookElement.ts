/** What a plan book is made of. PDF and DOCX print the same elements in the same order. */
export type BookElement =
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly number: string;
      readonly text: string;
      /** A chapter that is worth a page of its own. */
      readonly newPage: boolean;
    }
  /** A small heading over the next part, of no level of its own. */
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly BookItem[] }
  | {
      readonly kind: "table";
      readonly caption: string | null;
      readonly head: readonly string[];
      readonly rows: readonly (readonly BookCell[])[];
      /** Width of each column against the others. */
      readonly widths: readonly number[];
      readonly notes: readonly string[];
    }
  | { readonly kind: "policyTree" }
  | { readonly kind: "picture"; readonly pictureId: string };

export interface BookItem {
  readonly number: string | null;
  readonly text: string;
  /** What follows below it, a little smaller. */
  readonly more: string | null;
  readonly items: readonly BookItem[];
}

export interface BookCell {
  readonly text: string;
  readonly isFigure: boolean;
}

/** A plan with everything that its printed book shows. */
export interface PlanBook {
  readonly city: string;
  readonly title: string;
  readonly nickname: string | null;
  /** 案, 改訂版 … and what must stand on every page of a draft. */
  readonly label: string | null;
  readonly draft: boolean;
  /** Lines below the title: period, date of issue, department. */
  readonly imprint: readonly string[];
  /** First day of the plan or of its issue: a document knows no clock. */
  readonly date: Date;
  readonly elements: readonly BookElement[];
}
