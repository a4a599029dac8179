/** How a department answers (反映, 既対応, 今後検討, 反映困難): the city's own words, as data. */
export interface OpinionCategory {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** What changed must be named with such an answer. */
  readonly needsChange: boolean;
  /** Next year's review asks what came of it. */
  readonly followsUp: boolean;
  /** Kept for the answers that have it, offered no more. */
  readonly isRetired: boolean;
}

const category = (id: string, name: string, nameEn: string, more: Partial<OpinionCategory> = {}) => ({
  id,
  name,
  nameEn,
  needsChange: false,
  followsUp: false,
  isRetired: false,
  ...more,
});

/** The answers of a city that has not chosen its own words. */
export const defaultCategories: readonly OpinionCategory[] = [
  category("reflected", "反映", "Taken up", { needsChange: true, followsUp: true }),
  category("already", "既対応", "Done already"),
  category("considering", "今後検討", "To be considered", { followsUp: true }),
  category("difficult", "反映困難", "Cannot be taken up"),
];
