import type { Indicator } from "../../indicator/indicator.ts";

/** What the city has beside the version that is edited: it can be adopted or placed there too. */
export interface KnownThings {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Names of programmes by their ids. */
  readonly programmes: ReadonlyMap<string, string>;
}

export const nothingKnown: KnownThings = { indicators: new Map(), programmes: new Map() };
