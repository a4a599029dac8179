/** How a cell looks, in the few ways a form needs. */
export type Look = {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly fill?: "head" | "bar";
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Sides with a rule; none when left out. */
  readonly border?: Sides;
  /** Makes the text smaller instead of breaking its line. */
  readonly shrink?: boolean;
  /** Breaks lines at the edge of the cell unless false. */
  readonly wrap?: boolean;
  readonly numberFormat?: string;
};

export type Sides = "all" | "none" | "open-below" | "open-above" | "open-both";

/** Size of a form's text in points. */
export const formTextSize = 9;
