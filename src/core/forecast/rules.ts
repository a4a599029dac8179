/** What a series counts, as far as its errors differ. Small means a last value under `smallBelow`. */
export type FigureKind = (typeof figureKinds)[number];

export const figureKinds = ["smallCount", "count", "measure", "money", "smallTotal", "total"] as const;

/** The rules of the forecast, chosen on one half of the municipalities and tried on the other
 * (docs/decisions/0014-forecast.md). The back-test reads them from here. */
export const forecastRules = {
  /** Fewer points than this tell no trend. */
  fewestPoints: 3,
  /** A count or running total under this is small: chance moves it more. */
  smallBelow: 300,
  /** Of all pairs of years, the share that must go the same way, in hundredths; those the other way count against. */
  sameWay: 85,
  /** Mean distance from the straight line, in hundredths of the whole change. */
  offTheLine: 3,
  /** A count must have changed by more than this many square roots of its level: less is chance. */
  chance: 3,
  /** Share of the slope that goes on, in tenths: the slope of a running total is the yearly figure itself. */
  keeps: { total: 10, other: 5 },
} as const;

/** Whether values of the kind only ever add up. */
export const isTotal = (kind: FigureKind): boolean => kind === "total" || kind === "smallTotal";

/** Whether values of the kind are whole things counted within a time or at a time. */
export const isCount = (kind: FigureKind): boolean => kind === "count" || kind === "smallCount";
