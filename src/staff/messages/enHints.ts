/** Words of the list of figures and words that do not fit together, in English. */
export const enHints = {
  hints: {
    title: "Figures that may not fit together",
    lead: "Found by comparing tables, texts and supporting figures. There may be a good reason, so nothing waits for it: submitting, approving and publishing go on. It is not shown on public pages.",
    none: "Nothing was found that does not fit together, as far as was compared.",
    count: "Show {n}",
    contradiction: "Contradiction",
    look: "To be checked",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    cost: "Cost (thousand yen)",
    figure: "Supporting figure",
    table: "Table or figure of the plan",
    text: "Text",
    indicator: "Page of the indicator",
  },
} as const;
