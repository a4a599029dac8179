/** The fixed words of a plan book; everything else is the city's own. */
export const bookWords = {
  contents: "目次",
  draft: "案",
  summary: "概要版",
  source: "出典",
  policyTree: "施策体系図",
} as const;
