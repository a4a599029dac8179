/** Words of the page on which a plan itself is published, in English. */
export const enPublishPlan = {
  publishPlan: {
    title: "Publish the plan",
    lead: "Texts, tree, indicators and targets of the plan stay on the public pages as they are now. The results of each year's review are published on their own.",
    version: "Version {n}",
    inForce: "in force",
    choose: "Version to publish",
    asComment: "Will be published as a draft. Every page says so.",
    asFinal: "Will be published as the adopted plan.",
    published_comment: "published as a draft",
    published_final: "published",
    published_none: "not published",
    contentsText:
      "The whole plan, the drawing of its tree, the summary edition, a page for each indicator, what changed since the version before, the plan book (PDF, Word), CSV, JSON, SVG",
    submit: "Publish",
    yearly: "To publish the review of a year, go to the page of that year.",
  },
} as const;
