/** What a paper of a council is made of, where it is not a sheet in the city's own form. */
export type Block =
  | { readonly kind: "label" | "paragraph" | "note"; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly BlockCell[])[];
      /** Width of each column against the others. */
      readonly widths: readonly number[];
    };

export interface BlockCell {
  readonly text: string;
  readonly isFigure: boolean;
}

export const cell = (text: string): BlockCell => ({ text, isFigure: false });
export const figure = (text: string): BlockCell => ({ text, isFigure: true });
