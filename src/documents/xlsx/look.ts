/** How a cell looks, in the few ways a form needs. */
export type Look = {
  readonly bold?: boolean;
  /** Points. */
  readonly size?: number;
  readonly fill?: "head" | "bar" | "input" | "shown";
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  /** Sides with a rule; none when left out. */
  readonly border?: Sides;
  /** Makes the text smaller instead of breaking its line. */
  readonly shrink?: boolean;
  /** Breaks lines at the edge of the cell unless false. */
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  /** What is typed stays text: 10/1 is no day and =1 no formula. */
  readonly isText?: boolean;
};

export type Sides = "all" | "none" | "open-below" | "open-above" | "open-both";

/** Size of a form's text in points. */
export const formTextSize = 9;
